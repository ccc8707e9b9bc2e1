import module tomodachi;

/// Publishes what it gets under another key, and enters each call in a book, a file that outlives
/// it. Of a hundred messages two want to come again first, and one is parked.
private final Path book = Path.of(System.getenv("BOOK"));

@Amqp(routingKey = "in", queueName = "in", prefetch = 100, concurrency = 20, retry = 100)
Outcome forward(String id, AmqpDelivery delivery, AmqpPublisher publisher) throws Exception {
  Thread.sleep(20);
  var outcome = outcome(Integer.parseInt(id), delivery.attempt());
  if (outcome.equals(Outcome.done())) {
    publisher.publish("out", id);
  }
  enter(id, delivery, outcome);
  return outcome;
}

Outcome outcome(int id, int attempt) {
  if (id % 100 == 13) {
    return Outcome.park("it is unlucky");
  }
  return id % 50 == 7 && attempt == 1 ? Outcome.retryIn(Duration.ofMillis(500)) : Outcome.done();
}

/// One write, so that each line is there or not, whatever becomes of the process.
void enter(String id, AmqpDelivery delivery, Outcome outcome) throws IOException {
  var name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  var line = "%s %s %d %b%n".formatted(id, name, delivery.attempt(), delivery.redelivered());
  Files.writeString(book, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
}

void main() {
  Tomodachi.run(this);
}
