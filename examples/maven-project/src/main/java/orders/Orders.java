package orders;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tomodachi.http.Get;
import tomodachi.http.Post;
import tomodachi.http.Response;

/// Takes orders and shows them.
class Orders {

  private final List<Order> placed = new CopyOnWriteArrayList<>();

  @Post("/orders")
  Response place(Order order) {
    placed.add(order);
    return Response.of(201, order);
  }

  @Get("/orders/{number}")
  Optional<Order> order(int number) {
    return placed.stream().skip(number).findFirst();
  }
}
