package benchmarks.http;

/// The routes of a service of ours.
enum Routing {
  ONE("one route", 1),
  ONE_TEMPLATE("10,000 templates, one of them asked for", 1),
  TEMPLATES("10,000 templates", 10_000),
  EXPRESSIONS("10,000 regular expressions", 10_000),
  OPEN_EXPRESSIONS("10,000 regular expressions that begin with a group", 10_000);

  private final String title;
  private final int asked;

  /// @param asked how many of its routes are asked for
  Routing(String title, int asked) {
    this.title = title;
    this.asked = asked;
  }

  int asked() {
    return asked;
  }

  @Override
  public String toString() {
    return title;
  }
}
