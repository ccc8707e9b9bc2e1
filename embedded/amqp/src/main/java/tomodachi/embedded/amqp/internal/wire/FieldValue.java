package tomodachi.embedded.amqp.internal.wire;

import java.util.List;

/// A value in a field table, with its type as RabbitMQ reads and writes it, so that a header leaves
/// as it came.
///
/// Strings are byte strings, as in [Cursor].
public sealed interface FieldValue {

  /// The type's name in RabbitMQ's messages.
  String typeName();

  /// Whether both are the same to a headers exchange and to a repeated declaration: numbers by
  /// their value, whatever their width.
  default boolean matches(FieldValue other) {
    return equals(other);
  }

  /// `t`.
  record Bool(boolean value) implements FieldValue {
    @Override
    public String typeName() {
      return "bool";
    }

    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /// A whole number of some width, or a time in seconds since 1970.
  ///
  /// @param type one of `b B s u I i l T`
  record Whole(char type, long value) implements FieldValue {

    /// `l`.
    public static Whole ofLong(long value) {
      return new Whole('l', value);
    }

    /// `T`.
    public static Whole ofSeconds(long seconds) {
      return new Whole('T', seconds);
    }

    /// Whether it is a number and not a time.
    public boolean isNumber() {
      return type != 'T';
    }

    @Override
    public String typeName() {
      return switch (type) {
        case 'b' -> "byte";
        case 'B' -> "unsignedbyte";
        case 's' -> "short";
        case 'u' -> "unsignedshort";
        case 'I' -> "signedint";
        case 'i' -> "unsignedint";
        case 'l' -> "long";
        default -> "timestamp";
      };
    }

    @Override
    public boolean matches(FieldValue other) {
      return switch (other) {
        case Whole(_, var number) -> value == number;
        case Real(_, var number) -> value == number;
        default -> false;
      };
    }

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /// A number with a fraction.
  ///
  /// @param type `f` or `d`
  record Real(char type, double value) implements FieldValue {
    @Override
    public String typeName() {
      return type == 'f' ? "float" : "double";
    }

    @Override
    public boolean matches(FieldValue other) {
      return switch (other) {
        case Whole(_, var number) -> value == number;
        case Real(_, var number) -> value == number;
        default -> false;
      };
    }

    @Override
    public String toString() {
      return Double.toString(value);
    }
  }

  /// `D`: `unscaled` divided by ten to the power of `scale`.
  record Decimal(int scale, int unscaled) implements FieldValue {
    @Override
    public String typeName() {
      return "decimal";
    }
  }

  /// Bytes, which mostly are text.
  ///
  /// @param type `S`, or `x` for what is no text
  record Octets(char type, String value) implements FieldValue {

    /// `S`.
    public static Octets text(String value) {
      return new Octets('S', value);
    }

    /// Whether it is of type `S`.
    public boolean isText() {
      return type == 'S';
    }

    @Override
    public String typeName() {
      return isText() ? "longstr" : "binary";
    }

    @Override
    public boolean matches(FieldValue other) {
      return other instanceof Octets(_, var octets) && value.equals(octets);
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /// `A`.
  record Array(List<FieldValue> values) implements FieldValue {
    public Array {
      values = List.copyOf(values);
    }

    @Override
    public String typeName() {
      return "array";
    }
  }

  /// `F`.
  record Table(FieldTable fields) implements FieldValue {
    @Override
    public String typeName() {
      return "table";
    }
  }

  /// `V`: nothing.
  enum Nothing implements FieldValue {
    NOTHING;

    @Override
    public String typeName() {
      return "void";
    }
  }
}
