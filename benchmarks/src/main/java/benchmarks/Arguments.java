package benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Reads what follows the subject on the command line.
final class Arguments {

  private static final int ROUNDS = 5;
  private static final int QUICK_ROUNDS = 1;
  private static final int MOST_ROUNDS = 100;
  // Only a run of everything gives results to keep.
  private static final Path KEPT = Path.of("docs", "benchmarks");
  private static final Path NOT_KEPT = Path.of("benchmarks", "target", "results");

  private final Subject subject;
  private final Deque<String> rest;
  private boolean quick;
  private int rounds;
  private List<String> parts;

  private Arguments(Subject subject, List<String> rest) {
    this.subject = subject;
    this.rest = new ArrayDeque<>(rest);
    this.parts = subject.parts();
  }

  /// What is asked for.
  ///
  /// @throws IllegalArgumentException with a text for the user
  static Settings read(Subject subject, List<String> arguments) {
    var reading = new Arguments(subject, arguments);
    while (!reading.rest.isEmpty()) {
      reading.option(reading.rest.removeFirst());
    }
    return reading.settings("./benchmarks/run " + subject.name() + suffix(arguments));
  }

  private static String suffix(List<String> arguments) {
    return arguments.isEmpty() ? "" : " " + String.join(" ", arguments);
  }

  private void option(String name) {
    switch (name) {
      case "--quick" -> quick = true;
      case "--rounds" -> rounds = number(value(name));
      case "--only" -> parts = List.of(part(value(name)));
      default -> throw new IllegalArgumentException("unknown option " + name);
    }
  }

  private String value(String name) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return rest.removeFirst();
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]?") && !text.equals(Integer.toString(MOST_ROUNDS))) {
      throw new IllegalArgumentException("--rounds must be 1 to 100, was " + text);
    }
    return Integer.parseInt(text);
  }

  private String part(String name) {
    if (!subject.parts().contains(name)) {
      throw new IllegalArgumentException(
          "%s has no part %s, only %s"
              .formatted(subject.name(), name, String.join(", ", subject.parts())));
    }
    return name;
  }

  private Settings settings(String command) {
    var complete = !quick && parts.equals(subject.parts());
    var usual = quick ? QUICK_ROUNDS : ROUNDS;
    return new Settings(
        quick, rounds > 0 ? rounds : usual, parts, complete ? KEPT : NOT_KEPT, command);
  }
}
