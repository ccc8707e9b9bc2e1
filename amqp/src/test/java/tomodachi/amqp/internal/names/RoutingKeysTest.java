package tomodachi.amqp.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingKeysTest {

  @Test
  void printableAsciiIsKept() {
    var printable =
        IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    assertThat(RoutingKeys.encode(printable)).isEqualTo(printable);
    assertThat(RoutingKeys.decode(printable)).isEqualTo(printable);
  }

  @ParameterizedTest
  @CsvSource({"'\t', ___09_", "'\u007f', ___7f_", "'\u0080', ___c280_", "a😀$1, a___f09f9880_$1"})
  void everythingElseIsEncoded(String key, String encoded) {
    assertThat(RoutingKeys.encode(key)).isEqualTo(encoded);
    assertThat(RoutingKeys.decode(encoded)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"___ff_", "___c3_", "___C3BC_", "___c3b_", "___c3bc", "__c3bc_", "___c3bcc3bcc3_"})
  void whatOnlyLooksEncodedStaysAsItIs(String key) {
    assertThat(RoutingKeys.decode(key)).isEqualTo(key);
  }
}
