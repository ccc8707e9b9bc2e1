import module tomodachi;

/// RabbitMQ and SNS with SQS side by side in one service: the same kinds of handlers, the same
/// contract when they fail.
///
/// Run it: `./tomodachi run examples/two-brokers/PubSub.java`, then
///
/// ```
/// ./tomodachi publish --amqp example.topic --data '{"id": "A1"}'
/// ./tomodachi publish --sns example-topic --header event=order_paid --data '{"id": "A1", "amount": 30}'
/// ```
@Service("pubsub-example")
class PubSub {
  record OrderPlaced(String id) {}

  record OrderPaid(String id, int amount) {}

  private final AmqpPublisher amqp;
  private final SnsSqsPublisher sns;

  PubSub(AmqpPublisher amqp, SnsSqsPublisher sns) {
    this.amqp = amqp;
    this.sns = sns;
  }

  Options options = Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

  @Amqp(routingKey = "example.topic", queueName = "orders")
  void onOrder(OrderPlaced data) {
    IO.println("order %s placed".formatted(data.id()));
    amqp.publish("example.response", data);
  }

  @AwsSnsSqs(
      topic = "example-topic",
      queueName = "example-queue",
      filterPolicy = "{\"event\": [\"order_paid\"]}",
      visibilityTimeout = 30,
      deadLetterQueueName = "example-dead",
      maxReceiveCount = 5)
  Outcome onPaid(OrderPaid data, SqsDelivery delivery) {
    IO.println("order %s paid".formatted(data.id()));
    sns.publish("example-receipts", data);
    return delivery.attempt() > 3 ? Outcome.park("needs a person") : Outcome.done();
  }
}
