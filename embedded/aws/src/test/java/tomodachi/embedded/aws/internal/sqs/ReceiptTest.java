package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

  @Test
  void aHandleSaysWhatItWasMadeOf() {
    var receipt = new Receipt(-5, 7, Long.MAX_VALUE);

    assertThat(receipt.handle()).hasSize(32);
    assertThat(Receipt.parse(receipt.handle())).contains(receipt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
        "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"
      })
  void whatIsNoHandleSaysNothing(String text) {
    assertThat(Receipt.parse(text)).isEmpty();
  }
}
