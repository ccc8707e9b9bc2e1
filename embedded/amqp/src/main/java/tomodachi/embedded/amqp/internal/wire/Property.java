package tomodachi.embedded.amqp.internal.wire;

/// A property of a message, in the order of the wire.
public enum Property {
  CONTENT_TYPE(15, Kind.TEXT),
  CONTENT_ENCODING(14, Kind.TEXT),
  HEADERS(13, Kind.TABLE),
  DELIVERY_MODE(12, Kind.OCTET),
  PRIORITY(11, Kind.OCTET),
  CORRELATION_ID(10, Kind.TEXT),
  REPLY_TO(9, Kind.TEXT),
  EXPIRATION(8, Kind.TEXT),
  MESSAGE_ID(7, Kind.TEXT),
  TIMESTAMP(6, Kind.TIME),
  TYPE(5, Kind.TEXT),
  USER_ID(4, Kind.TEXT),
  APP_ID(3, Kind.TEXT),
  CLUSTER_ID(2, Kind.TEXT);

  private final int bit;
  private final Kind kind;

  /// @param bit the place of its flag
  Property(int bit, Kind kind) {
    this.bit = bit;
    this.kind = kind;
  }

  /// The bit of the flags that says it is there.
  int flag() {
    return 1 << bit;
  }

  /// Its value: a [String], an [Integer], a [Long] or a [FieldTable].
  Object read(Cursor cursor) throws Refusal {
    return switch (kind) {
      case TEXT -> cursor.shortString();
      case OCTET -> cursor.octet();
      case TIME -> cursor.longLong();
      case TABLE -> cursor.table();
    };
  }

  void write(Encoder out, Object value) {
    switch (value) {
      case String text -> out.shortString(text);
      case Integer octet -> out.octet(octet);
      case Long time -> out.longLong(time);
      case FieldTable table -> out.table(table);
      default -> throw new IllegalArgumentException(this + " is no " + value.getClass());
    }
  }

  private enum Kind {
    TEXT,
    OCTET,
    TIME,
    TABLE
  }
}
