package tomodachi.amqp.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarNamesTest {

  @Test
  void oneAndManyAreSimilar() {
    assertThat(SimilarNames.of("orders")).containsExactly("order");
    assertThat(SimilarNames.of("order")).containsExactly("orders");
  }

  @Test
  void separatorsAreOftenOthers() {
    assertThat(SimilarNames.of("shop.orders"))
        .containsExactly("shop.order", "shop-orders", "shop_orders");
    assertThat(SimilarNames.of("shop-orders")).contains("shop.orders", "shop_orders");
    assertThat(SimilarNames.of("shop_orders")).contains("shop.orders", "shop-orders");
  }

  @Test
  void soAreCapitals() {
    assertThat(SimilarNames.of("orderPlaced"))
        .contains("orderplaced", "order_placed", "order-placed", "order.placed");
  }

  @Test
  void theNameItselfAndNothingAreNotSimilar() {
    assertThat(SimilarNames.of("s")).doesNotContain("", "s");
  }
}
