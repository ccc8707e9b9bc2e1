package tomodachi.testing;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.testing.Ledger.Entry;

/// The messages that have not come to an end at each handler, and how often they were tried there.
///
/// @param fates of all messages
record MissingMessages(Map<Entry, Fate> fates) {

  private static final int MOST_LISTED = 20;

  /// How many messages.
  long messages() {
    return missing().map(entry -> entry.getKey().message()).distinct().count();
  }

  /// One line for each message and handler, up to 20.
  String list() {
    var lines =
        missing().limit(MOST_LISTED).map(MissingMessages::line).collect(Collectors.joining("\n"));
    var more = missing().count() - MOST_LISTED;
    return more > 0 ? "%s\n    and %d more".formatted(lines, more) : lines;
  }

  private Stream<Map.Entry<Entry, Fate>> missing() {
    return fates.entrySet().stream().filter(entry -> !entry.getValue().ended());
  }

  private static String line(Map.Entry<Entry, Fate> missing) {
    var entry = missing.getKey();
    return "    %s at %s: %s"
        .formatted(entry.message(), entry.handler(), tried(missing.getValue().calls()));
  }

  private static String tried(int calls) {
    return switch (calls) {
      case 0 -> "never delivered";
      case 1 -> "delivered once";
      default -> "delivered %d times".formatted(calls);
    };
  }
}
