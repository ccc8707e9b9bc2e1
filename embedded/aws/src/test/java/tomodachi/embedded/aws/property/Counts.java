package tomodachi.embedded.aws.property;

import java.util.Map;

/// How many messages a queue says it has.
record Counts(int visible, int inFlight, int delayed) {

  static Counts of(Map<String, String> attributes) {
    return new Counts(
        count(attributes, "ApproximateNumberOfMessages"),
        count(attributes, "ApproximateNumberOfMessagesNotVisible"),
        count(attributes, "ApproximateNumberOfMessagesDelayed"));
  }

  private static int count(Map<String, String> attributes, String name) {
    return Integer.parseInt(attributes.getOrDefault(name, "-1"));
  }
}
