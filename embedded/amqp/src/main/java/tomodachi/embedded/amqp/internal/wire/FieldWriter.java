package tomodachi.embedded.amqp.internal.wire;

/// Writes field tables, each value with the type it came with.
final class FieldWriter {

  private FieldWriter() {}

  static void table(Encoder out, FieldTable table) {
    var begin = out.beginPart();
    table.fields().forEach((name, value) -> field(out.shortString(name), value));
    out.endPart(begin);
  }

  private static void array(Encoder out, FieldValue.Array array) {
    var begin = out.beginPart();
    array.values().forEach(value -> field(out, value));
    out.endPart(begin);
  }

  private static void field(Encoder out, FieldValue value) {
    switch (value) {
      case FieldValue.Bool(var bool) -> out.octet('t').bits(bool);
      case FieldValue.Whole(var type, var number) -> whole(out.octet(type), type, number);
      case FieldValue.Real(var type, var number) -> real(out.octet(type), type, number);
      case FieldValue.Decimal(var scale, var unscaled) ->
          out.octet('D').octet(scale).longInt(unscaled);
      case FieldValue.Octets(var type, var octets) -> out.octet(type).longString(octets);
      case FieldValue.Array array -> array(out.octet('A'), array);
      case FieldValue.Table(var fields) -> table(out.octet('F'), fields);
      case FieldValue.Nothing.NOTHING -> out.octet('V');
    }
  }

  private static void whole(Encoder out, char type, long number) {
    switch (type) {
      case 'b', 'B' -> out.octet((int) number);
      case 's', 'u' -> out.shortInt((int) number);
      case 'I', 'i' -> out.longInt(number);
      default -> out.longLong(number);
    }
  }

  private static void real(Encoder out, char type, double number) {
    if (type == 'f') {
      out.longInt(Float.floatToRawIntBits((float) number));
    } else {
      out.longLong(Double.doubleToRawLongBits(number));
    }
  }
}
