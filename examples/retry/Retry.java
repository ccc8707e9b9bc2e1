import module tomodachi;

/// What becomes of messages that can't be handled at once: retried with back-off, retried when the
/// handler says, parked for a person, dropped on purpose.
///
/// Run it: `./tomodachi run examples/retry/Retry.java`, then
///
/// ```
/// curl -X POST localhost:9700/mails -d ada@example.com      # sent at the second attempt
/// curl -X POST localhost:9700/mails -d later@example.com    # asks to be retried in 2 s
/// curl -X POST localhost:9700/mails -d nobody               # parked: no address
/// curl -X POST localhost:9700/mails -d old@example.com      # dropped, and logged
/// curl localhost:9700/mails
/// ```
@Service("mailer")
class Retry {

  record Mail(String to) {}

  private final List<String> log = new CopyOnWriteArrayList<>();

  Options options =
      Options.of(
          MessagingOptions.defaults()
              .withEnvelope(new JsonEnvelope())
              .withAttempts(3)
              .withBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1)));

  @Post("/mails")
  Response take(@Body String to, AmqpPublisher publisher) {
    publisher.publish("mail.wanted", new Mail(to));
    return Response.of(202, "will be sent\n");
  }

  @Get("/mails")
  List<String> log() {
    return log;
  }

  @Amqp("mail.wanted")
  Outcome send(Mail mail, AmqpDelivery delivery) {
    log.add("%s, attempt %d".formatted(mail.to(), delivery.attempt()));
    if (!mail.to().contains("@")) {
      return Outcome.park("no address"); // waits in the queue mailer.mail.wanted.send.parked
    }
    if (mail.to().startsWith("old@")) {
      return Outcome.discard("nobody reads it any more");
    }
    if (mail.to().startsWith("later@") && delivery.attempt() == 1) {
      return Outcome.retryIn(Duration.ofSeconds(2));
    }
    if (delivery.attempt() == 1) {
      throw new IllegalStateException("the mail server is busy"); // retried after a second
    }
    log.add("sent to " + mail.to());
    return Outcome.done();
  }
}
