package benchmarks.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The inside of a worker: reads from its standard input what to do, and answers each line by lines
/// on its standard output. Ends when its input does.
public final class Client {

  private final Task task;
  private final PrintStream out;

  /// @param out where answers go
  public Client(Task task, PrintStream out) {
    this.task = task;
    this.out = out;
  }

  /// Answers until there is no more to read.
  public void run() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    say(Answer.READY, "");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      answer(line);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // On standard error, which is shown to the user.
  private void answer(String line) {
    try {
      say(Answer.DONE, task.run(line, note -> say(Answer.NOTE, note)).line());
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
