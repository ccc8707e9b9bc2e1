package benchmarks.http;

/// The body of requests that send JSON: 1 KiB, members in the order of the alphabet, as some
/// libraries write them so.
final class OrderJson {

  private static final int SIZE = 1024;
  private static final int LINES = 8;

  /// An order with eight lines, and a note that fills it up.
  static final String TEXT = text();

  private OrderJson() {}

  private static String text() {
    var head = new StringBuilder("{\"customer\":\"Astrid Lindgren\",\"id\":4711,\"lines\":[");
    for (var i = 0; i < LINES; i++) {
      head.append(i == 0 ? "" : ",")
          .append("{\"price\":%d.25,\"quantity\":%d,\"sku\":\"sku-%04d\"}".formatted(i, i + 1, i));
    }
    head.append("],\"note\":\"");
    var tail = "\"}";
    return head + "n".repeat(SIZE - head.length() - tail.length()) + tail;
  }
}
