package tomodachi.http.internal.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the headers of a form's part say (RFC 7578 section 4).
///
/// @param name the field's name
/// @param filename what makes the part a file; null for a field
/// @param contentType null when there is none
record PartHead(String name, @Nullable String filename, @Nullable String contentType) {

  private static final String DISPOSITION = "content-disposition";
  private static final String TYPE = "content-type";
  private static final String ENCODING = "content-transfer-encoding";
  private static final Set<String> KNOWN = Set.of(DISPOSITION, TYPE, ENCODING);
  private static final Set<String> PLAIN = Set.of("7bit", "8bit", "binary");

  /// Reads header lines.
  ///
  /// @param part which part they are of
  /// @throws tomodachi.http.HttpException 400 when they are malformed, 415 when the content is
  ///   encoded
  static PartHead of(List<String> lines, int part) {
    var fields = fields(lines, part);
    var encoding = fields.getOrDefault(ENCODING, "binary").toLowerCase(Locale.ROOT);
    if (!PLAIN.contains(encoding)) {
      throw FormFault.unreadable("part %d has a Content-Transfer-Encoding".formatted(part));
    }
    return of(disposition(fields.get(DISPOSITION), part), fields.get(TYPE), part);
  }

  private static PartHead of(FieldValue disposition, @Nullable String type, int part) {
    var name = disposition.parameters().get("name");
    if (name == null) {
      throw FormFault.malformed("part %d has no name".formatted(part));
    }
    return new PartHead(name, disposition.parameters().get("filename"), type);
  }

  private static FieldValue disposition(@Nullable String field, int part) {
    if (field == null) {
      throw FormFault.malformed("part %d has no Content-Disposition".formatted(part));
    }
    var disposition = value("Content-Disposition", field, part);
    if (!disposition.value().equals("form-data")) {
      throw FormFault.malformed(
          "part %d has a Content-Disposition that isn't form-data".formatted(part));
    }
    return disposition;
  }

  /// The value of one of a part's fields, taken apart.
  ///
  /// @throws tomodachi.http.HttpException 400 when it is malformed
  static FieldValue value(String name, String field, int part) {
    try {
      return FieldValue.parse(field);
    } catch (IllegalArgumentException e) {
      throw FormFault.malformed("%s of part %d %s".formatted(name, part, e.getMessage()));
    }
  }

  private static Map<String, String> fields(List<String> lines, int part) {
    var fields = new HashMap<String, String>();
    for (var line : lines) {
      var colon = line.indexOf(':');
      if (colon < 1 || !isName(line.substring(0, colon)) || hasControls(line)) {
        throw FormFault.malformed("part %d has a malformed header".formatted(part));
      }
      var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      if (KNOWN.contains(name) && fields.put(name, line.substring(colon + 1).strip()) != null) {
        throw FormFault.malformed("part %d has a header twice".formatted(part));
      }
    }
    return fields;
  }

  /// A line that begins with a blank would go on with the one before; senders of forms don't write
  /// that.
  private static boolean isName(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static boolean hasControls(String line) {
    return line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
  }
}
