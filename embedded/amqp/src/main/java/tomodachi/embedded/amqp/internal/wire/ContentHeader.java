package tomodachi.embedded.amqp.internal.wire;

/// What comes before a message's body.
///
/// @param bodySize as the client announced it, zero or more
public record ContentHeader(long bodySize, Properties properties) {

  private static final int BASIC = 60;

  static ContentHeader read(Cursor cursor) throws Refusal {
    var classId = cursor.shortInt();
    if (classId != BASIC) {
      throw new Refusal(
          ReplyCode.UNEXPECTED_FRAME,
          "expected content header for class %d, got one for class %d instead"
              .formatted(BASIC, classId));
    }
    cursor.shortInt(); // the weight, which is unused
    var size = cursor.longLong();
    if (size < 0) {
      throw Refusal.malformed("a body has %s bytes".formatted(Long.toUnsignedString(size)));
    }
    return new ContentHeader(size, Properties.read(cursor));
  }
}
