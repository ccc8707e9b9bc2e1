package tomodachi.http.internal.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {

  private static final long LIMIT = 1_000_000;

  private final Compression compression = new Compression();

  private byte[] inflate(String hex) throws Violation {
    return compression.inflate(HexFormat.of().parseHex(hex), LIMIT);
  }

  /// The examples of RFC 7692 section 7.2.3.
  @ParameterizedTest
  @CsvSource({
    "f248cdc9c90700",
    "000500faff48656c6c6f00",
    "f348cdc9c9070000",
    "f24805000000ffffcac9c90700"
  })
  void theExamplesOfTheStandardAreRead(String hex) throws Exception {
    assertThat(inflate(hex)).asString(UTF_8).isEqualTo("Hello");
  }

  @Test
  void messagesComeBack() throws Exception {
    var random = new Random(3);
    for (var length : List.of(512, 8_191, 8_192, 8_193, 100_000, 999_999)) {
      var message = new byte[length];
      for (var i = 0; i < length; i++) {
        message[i] = (byte) random.nextInt(i % 3 == 0 ? 256 : 4);
      }

      var deflated = Objects.requireNonNull(compression.deflate(message));

      assertThat(deflated).hasSizeLessThan(length);
      assertThat(compression.inflate(deflated, LIMIT)).isEqualTo(message);
    }
  }

  @Test
  void whatDoesNotGetShorterStaysAsItIs() {
    var noise = new byte[10_000];
    new Random(1).nextBytes(noise);

    assertThat(compression.deflate(noise)).isNull();
    assertThat(compression.deflate(new byte[511])).isNull();
    assertThat(compression.deflate(new byte[512])).isNotNull();
  }

  @Test
  void aBombIsRefusedAtTheLimit() throws Exception {
    var bomb = Objects.requireNonNull(compression.deflate(new byte[(int) LIMIT + 1]));

    assertThat(bomb).hasSizeLessThan(10_000);
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> compression.inflate(bomb, LIMIT))
        .satisfies(e -> assertThat(e.status().code()).isEqualTo(1009));
    assertThat(compression.inflate(bomb, LIMIT + 1)).hasSize((int) LIMIT + 1);
  }

  @Test
  void malformedDataIsRefused() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> inflate("ffffffff"))
        .satisfies(e -> assertThat(e.status().code()).isEqualTo(1007));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permessage-deflate | yes",
        "Permessage-Deflate | yes",
        "permessage-deflate; client_max_window_bits | yes",
        "permessage-deflate; client_max_window_bits=10 | yes",
        "permessage-deflate; client_max_window_bits=\"15\" | yes",
        "permessage-deflate; server_no_context_takeover; client_no_context_takeover | yes",
        "permessage-deflate; server_max_window_bits=15 | 15 bits",
        "permessage-deflate; server_max_window_bits=10, permessage-deflate | yes",
        "x-other, permessage-deflate | yes",
        "permessage-deflate; server_max_window_bits=10 | no",
        "permessage-deflate; server_max_window_bits | no",
        "permessage-deflate; server_max_window_bits=16 | no",
        "permessage-deflate; client_max_window_bits=7 | no",
        "permessage-deflate; client_max_window_bits=08 | no",
        "permessage-deflate; client_no_context_takeover=1 | no",
        "permessage-deflate; client_no_context_takeover; client_no_context_takeover | no",
        "permessage-deflate; unknown | no",
        "permessage-deflate; | no",
        "x-webkit-deflate-frame | no",
        "; | no"
      })
  void anOfferIsTakenIfItCanBeKept(String offer, String answer) {
    var yes = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    var taken = DeflateOffer.take(List.of(offer));

    switch (answer) {
      case "yes" -> assertThat(taken).isEqualTo(yes);
      case "15 bits" -> assertThat(taken).isEqualTo(yes + "; server_max_window_bits=15");
      default -> assertThat(taken).isNull();
    }
  }
}
