import module tomodachi;

/// A dead-letter queue: what fails too often is put there, and a handler of that queue gets it.
///
/// Run it: `./tomodachi run examples/sns-sqs/DeadLetters.java`, then
///
/// ```
/// curl -X POST localhost:9700/parcels -d 'to Paris'
/// curl -X POST localhost:9700/parcels -d 'to nowhere'    # fails twice
/// curl localhost:9700/parcels
/// ```
///
/// Without the second handler it would wait there: `./tomodachi parked show --sqs parcels-dead`
/// shows it and why.
@Service("parcels")
class DeadLetters {

  private final List<String> log = new CopyOnWriteArrayList<>();

  Options options =
      Options.of(
          MessagingOptions.defaults().withBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1)));

  @Post("/parcels")
  Response send(@Body String parcel, SnsSqsPublisher publisher) {
    publisher.publish("parcel", parcel);
    return Response.of(202, "on its way\n");
  }

  @Get("/parcels")
  List<String> log() {
    return log;
  }

  @AwsSnsSqs(
      topic = "parcel",
      queueName = "parcels",
      visibilityTimeout = 30,
      deadLetterQueueName = "parcels-dead",
      maxReceiveCount = 2)
  void deliver(String parcel) {
    if (parcel.endsWith("nowhere")) {
      throw new IllegalStateException("there is no such place");
    }
    log.add("delivered: " + parcel);
  }

  @AwsSnsSqs(queueName = "parcels-dead")
  void returned(String parcel) {
    log.add("returned: " + parcel);
  }
}
