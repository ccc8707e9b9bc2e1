package benchmarks.amqp;

import benchmarks.Fork;
import benchmarks.amqp.client.Answer;
import benchmarks.amqp.client.Measured;
import benchmarks.amqp.client.Step;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// A contender in its own process.
record Competitor(Contender contender, Fork fork) implements Closeable {

  /// A line a contender's process writes.
  private record Line(Answer answer, String text) {

    static Line parse(String line) {
      var space = line.indexOf(' ');
      return new Line(Answer.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
  }

  /// Starts one.
  ///
  /// @param flags of its JVM
  static Competitor start(Contender contender, List<String> flags) throws IOException {
    var competitor =
        new Competitor(contender, Fork.start(ContenderMain.class, flags, contender.name()));
    competitor.hear();
    return competitor;
  }

  /// Has it do a step.
  ///
  /// @throws IllegalStateException when it failed
  Measured run(Step step) throws IOException {
    return run(step, _ -> {});
  }

  /// Has it do a step.
  ///
  /// @param note is told what it says before the end
  /// @throws IllegalStateException when it failed
  Measured run(Step step, Consumer<String> note) throws IOException {
    fork.say(step.line());
    var line = hear();
    for (; line.answer == Answer.NOTE; line = hear()) {
      note.accept(line.text);
    }
    if (line.answer != Answer.DONE) {
      throw new IllegalStateException(
          "%s failed in %s: %s".formatted(contender.title(), step.line(), line.text));
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
