package benchmarks.aws.client;

/// Where messages are sent.
public enum Target {
  /// To a queue.
  QUEUE("SQS"),
  /// To a topic, which hands them over to a queue as they are.
  TOPIC("SNS");

  private final String title;

  Target(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
