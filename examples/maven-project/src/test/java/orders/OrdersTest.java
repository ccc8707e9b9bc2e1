package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tomodachi.testing.RunningService;

class OrdersTest {

  @Test
  void aPlacedOrderCanBeRead() {
    try (var orders = RunningService.start(Orders.class)) {
      var placed = orders.post("/orders", "{\"sku\": \"A1\", \"quantity\": 2}");
      assertEquals(201, placed.statusCode());

      assertEquals("{\"sku\":\"A1\",\"quantity\":2}", orders.get("/orders/0").body());
      assertEquals(404, orders.get("/orders/1").statusCode());
    }
  }
}
