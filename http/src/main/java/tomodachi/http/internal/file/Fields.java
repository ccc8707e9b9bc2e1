package tomodachi.http.internal.file;

import java.util.List;

/// The header fields of a request.
@FunctionalInterface
public interface Fields {

  /// The values of a field in the order they came, empty if there is none.
  ///
  /// @param name the field's name, in any case
  List<String> values(String name);
}
