package tomodachi.http.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tomodachi.http.Request;

/// A form that has come.
///
/// @param fields in the order of their first occurrence; not to be changed
record ReceivedForm(Map<String, List<String>> fields, List<Request.File> files)
    implements Request.Form {

  ReceivedForm {
    files = List.copyOf(files);
  }

  @Override
  public Optional<String> field(String name) {
    return fields(name).stream().findFirst();
  }

  @Override
  public List<String> fields(String name) {
    return fields.getOrDefault(name, List.of());
  }

  @Override
  public Optional<Request.File> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /// How many there are; what they say may be secret.
  @Override
  public String toString() {
    return "Form[%d fields, %d files]".formatted(fields.size(), files.size());
  }
}
