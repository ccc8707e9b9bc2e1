package tomodachi.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whatever headers a message comes with: values of Java, which may be sent again, or a refusal.
class HeaderValuesFuzzTest {

  @FuzzTest
  void headersAreValuesThatCanBeSentAgain(byte[] bytes) {
    var table = table(bytes);
    if (table == null) {
      return;
    }
    var received = HeaderValues.fromWire(table);
    try {
      HeaderValues.toWire(received);
    } catch (IllegalArgumentException e) {
      assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
    }
    assertThat(received).hasSizeLessThanOrEqualTo(table.size());
  }

  /// The headers as the client gives them; null when it can't read them, or there are none.
  private static @Nullable Map<String, Object> table(byte[] bytes) {
    try {
      return new BasicProperties(new DataInputStream(new ByteArrayInputStream(bytes))).getHeaders();
    } catch (IOException | RuntimeException _) {
      return null;
    }
  }
}
