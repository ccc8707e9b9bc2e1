package benchmarks.schedule.client;

import java.time.Duration;

/// What a contender is asked to do.
public sealed interface Step {

  /// The line that asks for it.
  String line();

  /// Runs schedules at every second.
  ///
  /// @param schedules how many
  /// @param seconds that count
  record Beat(int schedules, int seconds) implements Step {
    @Override
    public String line() {
      return "beat %d %d".formatted(schedules, seconds);
    }
  }

  /// Finds next times.
  record Next(Expression expression, Duration time) implements Step {
    @Override
    public String line() {
      return "next %s %d".formatted(expression.name(), time.toMillis());
    }
  }

  /// The step such a line asks for.
  static Step parse(String line) {
    var words = line.split(" ", -1);
    return words[0].equals("beat")
        ? new Beat(Integer.parseInt(words[1]), Integer.parseInt(words[2]))
        : new Next(Expression.valueOf(words[1]), Duration.ofMillis(Long.parseLong(words[2])));
  }
}
