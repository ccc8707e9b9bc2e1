package tomodachi.protobuf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.ByteString;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import java.lang.reflect.Type;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Message;

/// Whatever is in a payload: a message, or a refusal that doesn't repeat it.
class ProtobufEnvelopeFuzzTest {

  private static final int LONGEST_REFUSAL = 500;

  private static final List<Type> TYPES =
      List.of(Struct.class, StringValue.class, ByteString.class, byte[].class, String.class);

  private final ProtobufEnvelope envelope = new ProtobufEnvelope();

  @FuzzTest
  void aPayloadIsReadOrRefused(byte[] bytes) {
    read(new String(bytes, ISO_8859_1));
    read(Base64.getEncoder().encodeToString(bytes));
  }

  private void read(String payload) {
    var message = decoded(payload);
    if (message != null) {
      assertThat(message.metadata()).hasSize(5);
      TYPES.forEach(type -> convert(message, type));
    }
  }

  private @Nullable Message decoded(String payload) {
    try {
      return envelope.decode(payload, Map.of());
    } catch (IllegalArgumentException e) {
      assertRefusal(e);
      return null;
    }
  }

  private void convert(Message message, Type type) {
    try {
      envelope.convert(message, type);
    } catch (IllegalArgumentException e) {
      assertRefusal(e);
    }
  }

  private static void assertRefusal(IllegalArgumentException e) {
    assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(e.getMessage()).hasSizeLessThan(LONGEST_REFUSAL);
  }
}
