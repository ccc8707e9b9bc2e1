package benchmarks.embedded;

/// The client that makes the requests.
enum Access {
  /// Sockets, with requests made beforehand: what is measured is mostly the server.
  RAW("raw"),
  /// The SDK: what a user has of it.
  SDK("AWS SDK");

  private final String title;

  Access(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
