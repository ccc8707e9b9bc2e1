import module tomodachi;

/// One of two services that talk by messages: takes orders, and hears when they are paid.
///
/// Run both: `./tomodachi run examples/pubsub`, then
///
/// ```
/// curl -X POST localhost:9700/orders -H 'Content-Type: application/json' -d '{"id": "A1", "amount": 30}'
/// curl localhost:9700/orders/A1
/// ```
///
/// Nothing has to be installed: in development the broker is in the process. Run each file by
/// itself and they share the broker of whoever came first, or use your RabbitMQ: `-o amqp.host=…`.
@Service("orders")
class Orders {

  record Order(String id, int amount) {}

  record OrderPaid(String id, String receipt) {}

  private final AmqpPublisher publisher;
  private final Map<String, String> states = new ConcurrentHashMap<>();

  Options options = Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

  Orders(AmqpPublisher publisher) {
    this.publisher = publisher;
  }

  @Post("/orders")
  Response place(Order order) {
    states.put(order.id(), "placed");
    publisher.publish("order.placed", order); // returns when the broker has it
    return Response.of(202, order);
  }

  @Get("/orders/{id}")
  Optional<String> state(String id) {
    return Optional.ofNullable(states.get(id));
  }

  @Amqp("order.paid")
  void paid(OrderPaid paid) {
    states.put(paid.id(), "paid, receipt " + paid.receipt());
  }
}
