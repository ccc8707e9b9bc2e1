package tomodachi.embedded.amqp.internal.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import tomodachi.embedded.amqp.internal.Limits;

/// Reads field tables, with the types and tags RabbitMQ reads. They may lie in each other
/// [Limits#NESTING] deep.
final class FieldReader {

  private int depth;

  FieldTable table(Cursor cursor) throws Refusal {
    var part = enter(cursor);
    var fields = new LinkedHashMap<String, FieldValue>();
    while (!part.atEnd()) {
      fields.put(part.shortString(), value(part));
    }
    depth--;
    return fields.isEmpty() ? FieldTable.EMPTY : new FieldTable(fields);
  }

  private FieldValue.Array array(Cursor cursor) throws Refusal {
    var part = enter(cursor);
    var values = new ArrayList<FieldValue>();
    while (!part.atEnd()) {
      values.add(value(part));
    }
    depth--;
    return new FieldValue.Array(values);
  }

  private Cursor enter(Cursor cursor) throws Refusal {
    if (++depth > Limits.NESTING) {
      throw Refusal.malformed("tables are nested more than %d deep".formatted(Limits.NESTING));
    }
    return cursor.part();
  }

  private FieldValue value(Cursor cursor) throws Refusal {
    var type = (char) cursor.octet();
    return switch (type) {
      case 't' -> new FieldValue.Bool(cursor.octet() != 0);
      case 'b', 'B', 's', 'u', 'I', 'i', 'l', 'T' ->
          new FieldValue.Whole(type, whole(type, cursor));
      case 'f' -> new FieldValue.Real(type, Float.intBitsToFloat(cursor.signedInt()));
      case 'd' -> new FieldValue.Real(type, Double.longBitsToDouble(cursor.longLong()));
      case 'D' -> new FieldValue.Decimal(cursor.octet(), cursor.signedInt());
      case 'S', 'x' -> new FieldValue.Octets(type, cursor.longString());
      case 'A' -> array(cursor);
      case 'F' -> new FieldValue.Table(table(cursor));
      case 'V' -> FieldValue.Nothing.NOTHING;
      default ->
          throw Refusal.malformed("a table has a field of unknown type %d".formatted((int) type));
    };
  }

  private static long whole(char type, Cursor cursor) throws Refusal {
    return switch (type) {
      case 'b' -> (byte) cursor.octet();
      case 'B' -> cursor.octet();
      case 's' -> cursor.signedShort();
      case 'u' -> cursor.shortInt();
      case 'I' -> cursor.signedInt();
      case 'i' -> cursor.longInt();
      default -> cursor.longLong();
    };
  }
}
