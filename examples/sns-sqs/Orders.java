import module tomodachi;

/// Messages by SNS and SQS: orders are published to a topic, and come by the queue of a handler.
///
/// Run it: `./tomodachi run examples/sns-sqs/Orders.java`, then
///
/// ```
/// curl -X POST localhost:9700/orders -H 'Content-Type: application/json' -d '{"id": "A1", "amount": 30}'
/// curl localhost:9700/orders/A1
/// ```
///
/// Nothing has to be installed and no account is needed: in development SNS and SQS are in the
/// process. With credentials, as of a profile, it is your AWS: `AWS_PROFILE=… ./tomodachi run …`.
@Service("orders")
class Orders {

  record Order(String id, int amount) {}

  private final SnsSqsPublisher publisher;
  private final Map<String, String> states = new ConcurrentHashMap<>();

  Options options = Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

  Orders(SnsSqsPublisher publisher) {
    this.publisher = publisher;
  }

  @Post("/orders")
  Response place(Order order) {
    states.put(order.id(), "placed");
    publisher.publish("order-placed", order); // returns when SNS has it
    return Response.of(202, order);
  }

  @Get("/orders/{id}")
  Optional<String> state(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /// Its queue is orders--order-placed--pay, made and subscribed at start.
  @AwsSnsSqs("order-placed")
  void pay(Order order, SnsSqsPublisher publisher) {
    IO.println("payment of %d for order %s".formatted(order.amount(), order.id()));
    publisher.sendToQueue("receipts", order); // straight to a queue, past every topic
  }

  /// A queue alone.
  @AwsSnsSqs(queueName = "receipts")
  void receipt(Order order, SqsDelivery delivery) {
    states.put(order.id(), "paid, receipt " + delivery.sqsMessageId());
  }
}
