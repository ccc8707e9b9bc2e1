package benchmarks.worker;

import benchmarks.Fork;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// A process that does what it is told to, with a [Client] in it.
public final class Worker implements Task, Closeable {

  private final String title;
  private final Fork fork;

  private Worker(String title, Fork fork) {
    this.title = title;
    this.fork = fork;
  }

  /// A line the process writes.
  private record Line(Answer answer, String text) {

    static Line parse(String line) {
      var space = line.indexOf(' ');
      return new Line(Answer.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
  }

  /// Starts one, and returns when it is ready.
  ///
  /// @param title for messages
  /// @param main runs a client
  /// @param flags of its JVM
  public static Worker start(String title, Class<?> main, List<String> flags, String... arguments)
      throws IOException {
    var worker = new Worker(title, Fork.start(main, flags, arguments));
    worker.hear();
    return worker;
  }

  /// Has it do something.
  ///
  /// @throws IllegalStateException when it failed
  @Override
  public Measured run(String task, Consumer<String> note) throws IOException {
    fork.say(task);
    var line = hear();
    for (; line.answer == Answer.NOTE; line = hear()) {
      note.accept(line.text);
    }
    if (line.answer != Answer.DONE) {
      throw new IllegalStateException("%s failed in %s: %s".formatted(title, task, line.text));
    }
    return Measured.parse(line.text);
  }

  private Line hear() throws IOException {
    return Line.parse(fork.hear());
  }

  @Override
  public void close() {
    fork.close();
  }
}
