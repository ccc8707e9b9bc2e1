package tomodachi.http.internal.websocket;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a client offers for compressing messages (RFC 7692 section 7.1).
///
/// Neither side keeps its window from one message to the next, which it may always be told: what a
/// window takes would be taken for each connection, also for those that say nothing.
final class DeflateOffer {

  private static final String NAME = "permessage-deflate";
  private static final String TAKEN =
      NAME + "; server_no_context_takeover; client_no_context_takeover";

  /// The one window the zlib of the JDK writes.
  private static final int WINDOW_BITS = 15;

  private static final int FEWEST_BITS = 8;

  private final Set<String> names = new HashSet<>();
  private boolean fits = true;
  private boolean sizeAsked;

  private DeflateOffer(String[] parts) {
    for (var i = 1; i < parts.length; i++) {
      read(parts[i].strip());
    }
  }

  /// The field that takes the first offer that can be, null if none can.
  ///
  /// @param fields the values of `Sec-WebSocket-Extensions`
  static @Nullable String take(List<String> fields) {
    for (var field : fields) {
      for (var extension : field.split(",", -1)) {
        var parts = extension.split(";", -1);
        var offer = new DeflateOffer(parts);
        if (parts[0].strip().equalsIgnoreCase(NAME) && offer.fits) {
          return offer.sizeAsked ? TAKEN + "; server_max_window_bits=" + WINDOW_BITS : TAKEN;
        }
      }
    }
    return null;
  }

  private void read(String parameter) {
    var halves = parameter.split("=", 2);
    var name = halves[0].strip().toLowerCase(Locale.ROOT);
    var value = halves.length == 1 ? null : unquoted(halves[1].strip());
    fits &= names.add(name) && fits(name, value);
  }

  private boolean fits(String name, @Nullable String value) {
    return switch (name) {
      case "server_no_context_takeover", "client_no_context_takeover" -> value == null;
      case "client_max_window_bits" -> value == null || bits(value) >= FEWEST_BITS;
      case "server_max_window_bits" -> {
        sizeAsked = true;
        yield value != null && bits(value) == WINDOW_BITS;
      }
      default -> false;
    };
  }

  /// 0 if the text is no number of bits.
  private static int bits(String text) {
    var isNumber = text.matches("[89]|1[0-5]");
    return isNumber ? Integer.parseInt(text) : 0;
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
