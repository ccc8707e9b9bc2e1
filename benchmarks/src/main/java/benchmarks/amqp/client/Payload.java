package benchmarks.amqp.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// The data of messages: JSON with a number, filled up to a size.
public final class Payload {

  private static final String HEAD = "{\"id\":";
  private static final String MIDDLE = ",\"text\":\"";
  private static final String TAIL = "\"}";
  // Added to every number, so that all of them have as many digits.
  private static final long FIRST = 1_000_000_000L;
  private static final int DIGITS = 10;
  private static final int FRAME = HEAD.length() + DIGITS + MIDDLE.length() + TAIL.length();

  private final byte[] template;
  private final String text;

  /// @param size of the data in bytes
  public Payload(int size) {
    text = "x".repeat(size - FRAME);
    template = (HEAD + FIRST + MIDDLE + text + TAIL).getBytes(US_ASCII);
  }

  /// The data as bytes.
  public byte[] bytes(long number) {
    var bytes = Arrays.copyOf(template, template.length);
    var rest = FIRST + number;
    for (var i = HEAD.length() + DIGITS - 1; i >= HEAD.length(); i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return bytes;
  }

  /// The data as a record, for who writes JSON.
  public Order order(long number) {
    return new Order(FIRST + number, text);
  }

  /// The number in data that came as bytes.
  public static long number(byte[] bytes) {
    var number = 0L;
    for (var i = HEAD.length(); i < HEAD.length() + DIGITS; i++) {
      number = number * 10 + (bytes[i] - '0');
    }
    return number - FIRST;
  }

  /// The data as a record.
  ///
  /// @param text makes the message as long as it is to be
  public record Order(long id, String text) {

    /// The number of the message.
    public long number() {
      return id - FIRST;
    }
  }
}
