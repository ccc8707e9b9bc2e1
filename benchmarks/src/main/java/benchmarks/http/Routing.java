package benchmarks.http;

/// The routes of a service of ours.
enum Routing {
  ONE("one route"),
  TEMPLATES("10,000 templates"),
  EXPRESSIONS("10,000 regular expressions"),
  OPEN_EXPRESSIONS("10,000 regular expressions that begin with a group");

  private final String title;

  Routing(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
