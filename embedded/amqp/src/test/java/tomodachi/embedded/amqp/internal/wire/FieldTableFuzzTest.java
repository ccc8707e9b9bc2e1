package tomodachi.embedded.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever stands in a field table: values that leave as they came, or a refusal.
class FieldTableFuzzTest {

  @FuzzTest
  void aTableLeavesAsItCameOrIsRefused(byte[] bytes) throws Refusal {
    FieldTable table;
    try {
      table = new Cursor(bytes).table();
    } catch (Refusal e) {
      assertThat(e.code()).isEqualTo(ReplyCode.FRAME_ERROR);
      return;
    }
    var encoded = new Encoder().table(table).toBytes();
    assertThat(new Cursor(encoded).table()).isEqualTo(table);
  }
}
