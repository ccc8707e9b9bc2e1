package tomodachi.embedded.amqp.internal.model;

import java.util.List;

/// The words of a routing key or of a pattern. There is one more than there are dots, and words may
/// be empty; but an empty key has no word.
final class TopicWords {

  private TopicWords() {}

  static List<String> of(String key) {
    return key.isEmpty() ? List.of() : List.of(key.split("\\.", -1));
  }
}
