package tomodachi.messaging.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.messaging.Message;

class OpenerTest {

  private static Message message(byte[] data) {
    return new Message("1", "topic", null, Message.Sender.UNKNOWN, Map.of(), data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ü😀", "a\uFFFDb"})
  void whateverIsUtf8IsText(String text) {
    assertThat(new Opener.Raw().convert(message(text.getBytes(UTF_8)), String.class))
        .isEqualTo(text);
  }

  @Test
  void whatIsNotUtf8IsNoText() {
    byte[] bytes = {'a', (byte) 0xff};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Opener.Raw().convert(message(bytes), String.class))
        .withMessage("isn't UTF-8");
  }
}
