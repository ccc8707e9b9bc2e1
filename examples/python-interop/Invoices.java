import module tomodachi;

/// A service that takes over from one in Python, `invoices.py` beside it: the same topics, the same
/// queues, the same messages. Both may run at once and share the work, until the old one is
/// stopped.
///
/// Run it: `./tomodachi run examples/python-interop/Invoices.java`, or with the one in Python on
/// the same SNS and SQS:
///
/// ```
/// ./tomodachi broker --aws        # prints what to set for both
/// AWS_ENDPOINT_URL=http://127.0.0.1:9732 … ./tomodachi run examples/python-interop/Invoices.java
/// tomodachi run examples/python-interop/invoices.py
/// ```
@Service("invoices")
class Invoices {

  record Invoice(String id, int amount) {}

  private final Map<String, Integer> paid = new ConcurrentHashMap<>();

  Options options =
      Options.of(
          MessagingOptions.defaults()
              .withEnvelope(new JsonEnvelope()) // Python's JsonBase
              .withQueueNames(MessagingOptions.QueueNames.PYTHON)); // for queues without name

  @Get("/invoices")
  Map<String, Integer> paid() {
    return paid;
  }

  /// In Python: @tomodachi.aws_sns_sqs("invoice-created", competing=True)
  @AwsSnsSqs("invoice-created")
  void invoiceCreated(Invoice data, SnsSqsPublisher publisher) {
    publisher.publish("invoice-paid", data);
  }

  /// In Python: @tomodachi.aws_sns_sqs("invoice-paid", queue_name="paid-invoices")
  @AwsSnsSqs(topic = "invoice-paid", queueName = "paid-invoices")
  void invoicePaid(Invoice data, String topic, int approximateReceiveCount) {
    paid.merge(data.id(), data.amount(), Integer::sum);
  }
}
