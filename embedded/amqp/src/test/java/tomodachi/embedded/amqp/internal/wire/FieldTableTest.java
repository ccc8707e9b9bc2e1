package tomodachi.embedded.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.internal.Limits;

class FieldTableTest {

  @Test
  void everyTypeLeavesAsItCame() throws Exception {
    var fields = new LinkedHashMap<String, FieldValue>();
    fields.put("bool", new FieldValue.Bool(true));
    fields.put("byte", new FieldValue.Whole('b', -128));
    fields.put("unsigned byte", new FieldValue.Whole('B', 255));
    fields.put("short", new FieldValue.Whole('s', -32_768));
    fields.put("unsigned short", new FieldValue.Whole('u', 65_535));
    fields.put("int", new FieldValue.Whole('I', Integer.MIN_VALUE));
    fields.put("unsigned int", new FieldValue.Whole('i', 4_294_967_295L));
    fields.put("long", FieldValue.Whole.ofLong(Long.MIN_VALUE));
    fields.put("time", FieldValue.Whole.ofSeconds(1_700_000_000));
    fields.put("float", new FieldValue.Real('f', 1.5f));
    fields.put("double", new FieldValue.Real('d', Math.PI));
    fields.put("decimal", new FieldValue.Decimal(2, -1_234));
    fields.put("text", FieldValue.Octets.text("gr\u00fc\u00df"));
    fields.put("octets", new FieldValue.Octets('x', "\0\u00ff"));
    fields.put("nothing", FieldValue.Nothing.NOTHING);
    fields.put("list", new FieldValue.Array(List.of(FieldValue.Octets.text(""), nested(2))));
    var table = new FieldTable(fields);

    assertThat(read(encoded(table))).isEqualTo(table);
  }

  @Test
  void ofANameThatComesTwiceTheLastValueCounts() throws Exception {
    var table = FieldTable.read("\1at\0\1at\1");

    assertThat(table).isEqualTo(new FieldTable(Map.of("a", new FieldValue.Bool(true))));
  }

  @Test
  void tablesMayLieInEachOtherSoDeep() throws Exception {
    var deepest = nested(Limits.NESTING - 1);

    assertThat(read(encoded(deepest.fields()))).isEqualTo(deepest.fields());
  }

  @Test
  void tablesMayNotLieInEachOtherDeeper() {
    assertRefused(
        encoded(nested(Limits.NESTING).fields()),
        "FRAME_ERROR - tables are nested more than 32 deep");
  }

  @Test
  void anUnknownTypeIsRefused() {
    assertRefused(
        new byte[] {0, 0, 0, 3, 1, 'a', 'L'},
        "FRAME_ERROR - a table has a field of unknown type 76");
  }

  @Test
  void aLengthPastTheEndIsRefusedBeforeAnythingIsMade() {
    assertRefused(
        new byte[] {-1, -1, -1, -1, 1, 'a', 'V'},
        "FRAME_ERROR - a length of 4294967295 reaches past the end of the frame");
  }

  @Test
  void aFieldEndsWithItsTable() {
    assertRefused(
        new byte[] {0, 0, 0, 4, 1, 'a', 'I', 0, 0, 0, 1}, "FRAME_ERROR - the frame is too short");
  }

  private static FieldValue.Table nested(int depth) {
    var table = FieldTable.EMPTY;
    for (var i = 1; i <= depth; i++) {
      table = FieldTable.EMPTY.with("t", new FieldValue.Table(table));
    }
    return new FieldValue.Table(table);
  }

  private static byte[] encoded(FieldTable table) {
    return new Encoder().table(table).toBytes();
  }

  private static FieldTable read(byte[] bytes) throws Refusal {
    return new Cursor(bytes).table();
  }

  private static void assertRefused(byte[] bytes, String text) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(bytes)).withMessage(text);
  }
}
