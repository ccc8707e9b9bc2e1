package benchmarks.schedule.client;

/// How well a contender has kept to its times.
///
/// @param entered by the clock, as the first thing in the handler
/// @param told by what the contender says about when a run began; the same as `entered` when it
///   says nothing
/// @param missed runs that did not take place within the time
public record Punctuality(Lateness entered, Lateness told, int missed) {

  /// The line a process says it in.
  public String line() {
    return "%s %s %d".formatted(entered.words(), told.words(), missed);
  }

  /// What such a line says.
  public static Punctuality parse(String line) {
    var words = line.split(" ", -1);
    return new Punctuality(
        Lateness.parse(words, 0), Lateness.parse(words, 3), Integer.parseInt(words[6]));
  }
}
