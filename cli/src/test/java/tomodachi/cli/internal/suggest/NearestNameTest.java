package tomodachi.cli.internal.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "Ordres.java, Orders.java",
    "orders, Orders.java",
    "Order, Orders.java",
    "shpo, shop",
    "hso, ''",
    "home, ''",
    "Orders, Orders.java",
    "Invoices, ''"
  })
  void aNameIsNearWithAThirdOfItsLettersWrong(String typed, String near) {
    assertThat(NearestName.of(typed, List.of("Orders.java", "shop", "Shopping.java")).orElse(""))
        .isEqualTo(near);
  }

  @Test
  void theNearestOfSeveralWins() {
    assertThat(NearestName.of("Invoices", List.of("Invoic.java", "Invoice.java")))
        .contains("Invoice.java");
  }

  @Test
  void aNameNoFileCanHaveIsNearNone() {
    assertThat(NearestName.of("x".repeat(256), List.of("x".repeat(255)))).isEmpty();
  }
}
