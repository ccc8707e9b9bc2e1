package benchmarks.embedded.server;

/// Who is compared, in the order of tables and charts. The first is what the others are measured
/// by.
public enum Rival {
  /// The embedded server.
  OURS("Tomodachi", "#1f6feb"),
  /// The emulator for Node.
  FAUXQS("fauxqs", "#6db33f"),
  /// The one for the JVM.
  ELASTICMQ("ElasticMQ", "#8c959f");

  private final String title;
  private final String colour;

  Rival(String title, String colour) {
    this.title = title;
    this.colour = colour;
  }

  /// Its name.
  public String title() {
    return title;
  }

  /// Its colour in charts.
  public String colour() {
    return colour;
  }

  /// Whether it has SNS.
  public boolean hasTopics() {
    return this != ELASTICMQ;
  }
}
