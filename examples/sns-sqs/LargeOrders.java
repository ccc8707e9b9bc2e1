import module tomodachi;

/// A filter policy: SNS hands over only the messages that a handler wants.
///
/// Run it: `./tomodachi run examples/sns-sqs/LargeOrders.java`, then
///
/// ```
/// curl -X POST 'localhost:9700/payments?event=paid&amount=250'
/// curl -X POST 'localhost:9700/payments?event=paid&amount=20'       # too small for anybody
/// curl -X POST 'localhost:9700/payments?event=refused&amount=900'   # not paid
/// curl localhost:9700/payments
/// ```
@Service("large-orders")
class LargeOrders {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  @Post("/payments")
  void pay(String event, int amount, SnsSqsPublisher publisher) {
    publisher.publish(
        "payment",
        "%s %d".formatted(event, amount),
        SnsSqsPublishOption.attribute("event", event),
        SnsSqsPublishOption.attribute("amount", amount));
  }

  @Get("/payments")
  List<String> seen() {
    return seen;
  }

  @AwsSnsSqs(
      topic = "payment",
      filterPolicy = "{\"event\": [\"paid\"], \"amount\": [{\"numeric\": [\">=\", 100]}]}")
  void large(String data) {
    seen.add(data);
  }
}
