import module tomodachi;

/// The other one: has orders paid, and says so. See `Orders.java`.
@Service("payments")
class Payments {

  /// Each service has its own idea of a message: of an order, this one needs no more.
  record OrderPlaced(String id, int amount) {}

  record OrderPaid(String id, String receipt) {}

  private final AtomicInteger receipts = new AtomicInteger();

  Options options = Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

  @Amqp("order.placed")
  void pay(OrderPlaced order, AmqpPublisher publisher) {
    IO.println("payment of %d for order %s".formatted(order.amount(), order.id()));
    publisher.publish("order.paid", new OrderPaid(order.id(), "R" + receipts.incrementAndGet()));
  }
}
