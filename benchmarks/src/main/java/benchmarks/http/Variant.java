package benchmarks.http;

/// A service of ours with something more.
enum Variant {
  PLAIN("nothing more"),
  MIDDLEWARE("three middleware"),
  LOGGED("access log");

  private final String title;

  Variant(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
