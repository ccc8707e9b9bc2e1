package tomodachi.http.internal.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import tomodachi.http.Request;

/// The fields and files of a form that have come so far. Texts are decoded at the end, because one
/// of them may say in which charset they are.
final class FormParts {

  private static final String CHARSET_FIELD = "_charset_";

  private record Field(Text name, Text value) {
    boolean saysCharset() {
      return name.is(CHARSET_FIELD);
    }
  }

  private final int most;
  private final List<Field> fields = new ArrayList<>();
  private final List<Request.File> files = new ArrayList<>();
  private int count;

  /// @param most how many there may be
  FormParts(int most) {
    this.most = most;
  }

  /// Says that another one comes; its number, from 1.
  ///
  /// @throws tomodachi.http.HttpException 413 when there are too many
  int begin() {
    count++;
    if (count > most) {
      throw FormFault.tooLarge("has more than %d fields and files".formatted(most));
    }
    return count;
  }

  void field(Text name, Text value) {
    fields.add(new Field(name, value));
  }

  void file(Request.File file) {
    files.add(file);
  }

  /// The form.
  ///
  /// @param fallback the charset of texts that say none themselves, when no field does
  /// @throws tomodachi.http.HttpException 415 when a charset is unknown
  Request.Form form(Charset fallback) {
    var charset = charset(fallback);
    var values = new LinkedHashMap<String, List<String>>();
    for (var field : fields) {
      values
          .computeIfAbsent(field.name().decode(charset), _ -> new ArrayList<>())
          .add(field.value().decode(charset));
    }
    values.replaceAll((_, all) -> List.copyOf(all));
    return new ReceivedForm(Collections.unmodifiableMap(values), files);
  }

  private Charset charset(Charset fallback) {
    return fields.stream()
        .filter(Field::saysCharset)
        .findFirst()
        .map(field -> charset(field.value().decode(StandardCharsets.US_ASCII)))
        .orElse(fallback);
  }

  /// The charset of this name.
  ///
  /// @throws tomodachi.http.HttpException 415 when it is unknown
  static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException _) {
      throw FormFault.unreadable("its charset is unknown");
    }
  }
}
