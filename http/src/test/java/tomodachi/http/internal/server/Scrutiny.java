package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What holds for a connection whatever a client sends.
final class Scrutiny {
  private static final Set<Integer> REFUSALS = Set.of(400, 408, 413, 414, 417, 431, 501, 505);

  private Scrutiny() {}

  /// Has these bytes sent at once and in pieces.
  static void of(byte[] bytes) throws Exception {
    var settings = TestSettings.settings().http1Only().bodyTimeout(Duration.ZERO);
    var outcome = Conversation.of(settings, List.of(bytes));
    assertExplained(outcome, new String(bytes, ISO_8859_1));
    assertThat(Conversation.of(settings, pieces(bytes))).isEqualTo(outcome);
  }

  /// Each request is there, each has one answer, and at most one refusal ends it all.
  private static void assertExplained(Conversation.Outcome outcome, String bytes) {
    var reading = new Reading(bytes);
    var requests = outcome.requests();
    requests.forEach(reading::confirm);
    for (var i = 0; i < requests.size(); i++) {
      assertThat(requests.get(i).body() != null || i == requests.size() - 1).isTrue();
      assertThat(outcome.statuses().get(i)).isEqualTo(requests.get(i).body() == null ? 400 : 200);
    }
    var refusals = outcome.statuses().subList(requests.size(), outcome.statuses().size());
    assertThat(refusals).hasSizeLessThanOrEqualTo(1).isSubsetOf(REFUSALS);
    if (outcome.open()) {
      assertThat(refusals).isEmpty();
      assertThat(reading.rest().replaceFirst("^(?:\r\n)*", ""))
          .as("a head that nobody saw")
          .doesNotContain("\r\n\r\n");
    }
  }

  /// Pieces of 1 to 8 bytes; which, the bytes themselves say.
  private static List<byte[]> pieces(byte[] bytes) {
    var pieces = new ArrayList<byte[]>();
    for (var at = 0; at < bytes.length; ) {
      var end = Math.min(bytes.length, at + 1 + (bytes[at] & 7));
      pieces.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return pieces;
  }
}
