package tomodachi.aws.internal.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.batch.BatchApi.Answer;

/// What the answer to a call says of its entries, whose ids are their places. For one thread.
final class EntryAnswers {

  private static final int SENDER_FAULT = 400;
  private static final int SERVER_FAULT = 500;

  private final Map<String, Answer<String>> byId = new HashMap<>();

  void sent(String id, String messageId) {
    byId.put(id, new Answer.Done<>(messageId));
  }

  void failed(String id, RuntimeException failure) {
    byId.put(id, new Answer.Failed<>(failure));
  }

  /// What of the first `count` entries each is said.
  static List<Answer<String>> inOrder(int count, EntryAnswers answers) {
    return IntStream.range(0, count).mapToObj(answers::of).toList();
  }

  private Answer<String> of(int place) {
    var known = byId.get(Integer.toString(place));
    return known == null ? new Answer.Failed<>(unanswered()) : known;
  }

  private static RuntimeException unanswered() {
    return new UncheckedIOException(
        new IOException("the answer doesn't say what became of the message"));
  }

  /// The status of HTTP that a single call would have had.
  static int status(@Nullable Boolean senderFault) {
    return Boolean.FALSE.equals(senderFault) ? SERVER_FAULT : SENDER_FAULT;
  }
}
