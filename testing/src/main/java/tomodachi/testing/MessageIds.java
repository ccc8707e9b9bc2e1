package tomodachi.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Delivery;

/// What the messages of one run are known by, wherever it stands in them.
///
/// @param seed of the run
/// @param count how many messages there are
record MessageIds(long seed, int count) {

  /// The id of a message.
  ///
  /// @param number from 1
  String of(int number) {
    return "never-lost-%s-%05d".formatted(Long.toHexString(seed), number);
  }

  List<String> all() {
    return IntStream.rangeClosed(1, count).mapToObj(this::of).toList();
  }

  /// The id inside a message, if there is one.
  Optional<String> in(Delivery delivery) {
    return pattern()
        .matcher(text(delivery.message().data()))
        .results()
        .findFirst()
        .map(MatchResult::group);
  }

  private Pattern pattern() {
    return Pattern.compile("never-lost-%s-\\d{5}".formatted(Long.toHexString(seed)));
  }

  private static String text(@Nullable Object data) {
    return data instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(data);
  }
}
