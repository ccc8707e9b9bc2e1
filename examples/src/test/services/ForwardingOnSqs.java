import module tomodachi;

/// Sends on what it gets, and enters each call in a book, a file that outlives it. Of a hundred
/// messages two want to come again first, and one is parked.
private final Path book = Path.of(System.getenv("BOOK"));

@AwsSnsSqs(queueName = "in", visibilityTimeout = 5, concurrency = 20, retry = 100)
Outcome forward(String id, SqsDelivery delivery, SnsSqsPublisher publisher) throws Exception {
  Thread.sleep(20);
  var outcome = outcome(Integer.parseInt(id), delivery.approximateReceiveCount());
  if (outcome.equals(Outcome.done())) {
    publisher.sendToQueue("out", id, SnsSqsPublishOption.plainBody());
  }
  enter(id, delivery.approximateReceiveCount(), outcome);
  return outcome;
}

Outcome outcome(int id, int count) {
  if (id % 100 == 13) {
    return Outcome.park("it is unlucky");
  }
  return id % 50 == 7 && count == 1 ? Outcome.retryIn(Duration.ofSeconds(1)) : Outcome.done();
}

/// One write, so that each line is there or not, whatever becomes of the process.
void enter(String id, int count, Outcome outcome) throws IOException {
  var name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  var line = "%s %s %d %b%n".formatted(id, name, count, count > 1);
  Files.writeString(book, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
}

void main() {
  Tomodachi.run(this);
}
