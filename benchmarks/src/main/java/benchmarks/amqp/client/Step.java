package benchmarks.amqp.client;

/// What a contender's process is asked to do next.
///
/// @param how messages are published; not used by [Kind#CONSUME]
/// @param count of messages
public record Step(Kind kind, How how, int count, Setting setting) {

  /// What is measured.
  public enum Kind {
    /// Publishing to a queue nobody consumes.
    PUBLISH("publish"),
    /// Consuming what is in a queue.
    CONSUME("consume"),
    /// Both at once.
    FLOW("both"),
    /// Both at once, while the live heap is watched.
    LONG_FLOW("both");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// A word for it.
    public String title() {
      return title;
    }
  }

  /// The line that asks for it.
  public String line() {
    return "%s %s %d %d %s %d %s %d"
        .formatted(
            kind,
            how.name(),
            count,
            setting.port(),
            setting.prefix(),
            setting.size(),
            setting.persistent(),
            setting.prefetch());
  }

  /// What such a line asks for.
  public static Step parse(String line) {
    var words = line.split(" ", -1);
    var setting =
        new Setting(
            Integer.parseInt(words[3]),
            words[4],
            Integer.parseInt(words[5]),
            Boolean.parseBoolean(words[6]),
            Integer.parseInt(words[7]));
    return new Step(
        Kind.valueOf(words[0]), How.valueOf(words[1]), Integer.parseInt(words[2]), setting);
  }
}
