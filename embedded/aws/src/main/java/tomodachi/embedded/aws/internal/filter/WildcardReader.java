package tomodachi.embedded.aws.internal.filter;

import java.util.ArrayList;
import java.util.List;

/// Takes a pattern with wildcards apart.
final class WildcardReader {

  private static final char ANY = '*';
  private static final char ESCAPE = '\\';

  private final String pattern;
  private final List<String> parts = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();

  WildcardReader(String pattern) {
    this.pattern = pattern;
  }

  /// What stands between the wildcards; one more than there are.
  List<String> read() throws MalformedPolicy {
    var position = 0;
    while (position < pattern.length()) {
      position = readAt(position);
    }
    parts.add(part.toString());
    return parts;
  }

  private int readAt(int position) throws MalformedPolicy {
    return switch (pattern.charAt(position)) {
      case ANY -> readAny(position);
      case ESCAPE -> readEscaped(position + 1);
      default -> take(position);
    };
  }

  private int readAny(int position) throws MalformedPolicy {
    if (position > 0 && part.isEmpty()) {
      throw new MalformedPolicy("Consecutive wildcard characters at pos " + (position - 1));
    }
    parts.add(part.toString());
    part.setLength(0);
    return position + 1;
  }

  private int readEscaped(int position) throws MalformedPolicy {
    if (position == pattern.length() || "*\\".indexOf(pattern.charAt(position)) < 0) {
      throw new MalformedPolicy("Invalid escape character at pos " + (position - 1));
    }
    return take(position);
  }

  private int take(int position) {
    part.append(pattern.charAt(position));
    return position + 1;
  }
}
