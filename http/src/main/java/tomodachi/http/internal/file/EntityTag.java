package tomodachi.http.internal.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entity tag (RFC 9110 section 8.8.3).
///
/// @param weak true: `W/` stands before it
/// @param opaque the text between the quotes
record EntityTag(boolean weak, String opaque) {

  /// Reads one tag; null when the text is something else.
  static @Nullable EntityTag read(String text) {
    var tags = readAll(List.of(text));
    return tags.size() == 1 ? tags.getFirst() : null;
  }

  /// Reads lists of tags up to what is none. A comma may stand inside the quotes.
  static List<EntityTag> readAll(List<String> fields) {
    var tags = new ArrayList<EntityTag>();
    fields.forEach(field -> addAll(tags, field));
    return tags;
  }

  private static void addAll(List<EntityTag> tags, String field) {
    var at = skip(field, 0);
    while (at < field.length()) {
      var weak = field.startsWith("W/", at);
      var open = weak ? at + 2 : at;
      var close = field.indexOf('"', open + 1);
      if (open >= field.length() || field.charAt(open) != '"' || close < 0) {
        return;
      }
      tags.add(new EntityTag(weak, field.substring(open + 1, close)));
      at = skip(field, close + 1);
    }
  }

  /// Goes behind blanks and commas.
  private static int skip(String field, int from) {
    var at = from;
    while (at < field.length() && " \t,".indexOf(field.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /// The strong comparison (RFC 9110 section 8.8.3.2).
  boolean isSame(EntityTag other) {
    return !weak && !other.weak && isAlike(other);
  }

  /// The weak comparison.
  boolean isAlike(EntityTag other) {
    return opaque.equals(other.opaque);
  }

  @Override
  public String toString() {
    return (weak ? "W/\"" : "\"") + opaque + "\"";
  }
}
