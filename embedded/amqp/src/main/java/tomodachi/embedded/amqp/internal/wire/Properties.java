package tomodachi.embedded.amqp.internal.wire;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a message says about itself. Its content never changes.
///
/// Decoded values can take many times the room of their bytes, so [#compact] forgets them, and they
/// are decoded again when they are needed.
public final class Properties {

  public static final Properties NONE = new Properties(Map.of());

  private static final Property[] ALL = Property.values();
  private static final int CONTINUED = 1;

  private final byte[] encoded;
  private @Nullable Map<Property, Object> decoded;

  private Properties(Map<Property, Object> values) {
    this(values, encode(values));
  }

  private Properties(Map<Property, Object> values, byte[] encoded) {
    this.decoded = values;
    this.encoded = encoded;
  }

  /// Reads the flags and the properties behind them.
  static Properties read(Cursor cursor) throws Refusal {
    var begin = cursor.position();
    var values = decode(cursor);
    return new Properties(values, cursor.bytesSince(begin));
  }

  /// Holds no more than the bytes.
  public void compact() {
    decoded = null;
  }

  /// How many bytes they take.
  public int size() {
    return encoded.length;
  }

  /// The headers, empty where there are none.
  public FieldTable headers() {
    return values().get(Property.HEADERS) instanceof FieldTable table ? table : FieldTable.EMPTY;
  }

  /// A property that is text, null where there is none.
  public @Nullable String text(Property property) {
    return values().get(property) instanceof String text ? text : null;
  }

  /// A property that is an octet.
  ///
  /// @param otherwise the value where there is none
  public int octet(Property property, int otherwise) {
    return values().get(property) instanceof Integer octet ? octet : otherwise;
  }

  /// A copy with other headers.
  public Properties withHeaders(FieldTable headers) {
    return with(Property.HEADERS, headers);
  }

  /// A copy with another value for a property that is text.
  public Properties withText(Property property, String text) {
    return with(property, text);
  }

  /// A copy with another value for a property that is an octet.
  public Properties withOctet(Property property, int octet) {
    return with(property, octet);
  }

  /// A copy that doesn't have `property`.
  public Properties without(Property property) {
    if (!values().containsKey(property)) {
      return this;
    }
    var changed = new EnumMap<>(values());
    changed.remove(property);
    return new Properties(changed);
  }

  byte[] encoded() {
    return encoded;
  }

  private Map<Property, Object> values() {
    var known = decoded;
    if (known == null) {
      known = decodeAgain();
      decoded = known;
    }
    return known;
  }

  private Map<Property, Object> decodeAgain() {
    try {
      return decode(new Cursor(encoded));
    } catch (Refusal e) {
      throw new IllegalStateException("these bytes could be decoded before", e);
    }
  }

  private static Map<Property, Object> decode(Cursor cursor) throws Refusal {
    var flags = flags(cursor);
    var values = new EnumMap<Property, Object>(Property.class);
    for (var property : ALL) {
      if ((flags & property.flag()) != 0) {
        values.put(property, property.read(cursor));
      }
    }
    return values;
  }

  private Properties with(Property property, Object value) {
    var changed = new EnumMap<Property, Object>(Property.class);
    changed.putAll(values());
    changed.put(property, value);
    return new Properties(changed);
  }

  /// The flags of known properties. Sixteen are on the wire; one of them says that more follow, for
  /// properties nobody has.
  private static int flags(Cursor cursor) throws Refusal {
    var flags = cursor.shortInt();
    if ((flags & CONTINUED) != 0) {
      throw Refusal.malformed("a content header has more flags than there are properties");
    }
    return flags;
  }

  private static byte[] encode(Map<Property, Object> values) {
    var out = new Encoder();
    out.shortInt(values.keySet().stream().mapToInt(Property::flag).sum());
    values.forEach((property, value) -> property.write(out, value));
    return out.toBytes();
  }
}
