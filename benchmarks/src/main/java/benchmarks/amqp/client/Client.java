package benchmarks.amqp.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The process of a contender: reads steps from its standard input, and answers each by lines on
/// its standard output. Ends when its input does.
public final class Client {

  private final Work work;
  private final PrintStream out;

  /// @param out where answers go
  public Client(Messenger messenger, PrintStream out) {
    this.out = out;
    this.work = new Work(messenger, note -> say(Answer.NOTE, note));
  }

  /// Answers until there is no more to read.
  public void run() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    say(Answer.READY, "");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      answer(Step.parse(line));
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // On standard error, which is shown to the user.
  private void answer(Step step) {
    try {
      say(Answer.DONE, work.run(step).line());
    } catch (Exception e) {
      e.printStackTrace();
      say(Answer.FAILED, oneLine(e));
    }
  }

  private static String oneLine(@Nullable Object text) {
    return String.valueOf(text).replace('\n', ' ');
  }

  private void say(Answer answer, String text) {
    out.println(answer.name() + " " + text);
    out.flush();
  }
}
