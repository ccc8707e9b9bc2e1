package tomodachi.messaging.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenerTest {

  private final Opener raw = Opener.of(null);

  private Opened<Received> opened(byte[] body) {
    var received = new Payload(body);
    return new Opened<>(received, raw.open(received));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ü😀", "a\uFFFDb"})
  void whateverIsUtf8IsText(String text) {
    assertThat(raw.convert(opened(text.getBytes(UTF_8)), String.class)).isEqualTo(text);
  }

  @Test
  void whatIsNotUtf8IsNoText() {
    byte[] bytes = {'a', (byte) 0xff};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> raw.convert(opened(bytes), String.class))
        .withMessage("isn't UTF-8");
  }

  @Test
  void whatAHandlerWritesToTheBytesIsNotInTheMessage() {
    byte[] body = {'a', 'b'};
    var opened = opened(body);

    ((byte[]) requireNonNull(raw.convert(opened, byte[].class)))[0] = 'c';

    assertThat(body).isEqualTo(new byte[] {'a', 'b'});
    assertThat(raw.convert(opened, byte[].class)).isEqualTo(body);
  }

  @Test
  void whateverIsTextIsGivenAsTextWhereAnythingIsAskedFor() {
    assertThat(raw.convert(opened(new byte[] {'1'}), Object.class)).isEqualTo("1");
    assertThat(raw.convert(opened(new byte[] {'1'}), Integer.class)).isEqualTo(1);
  }
}
