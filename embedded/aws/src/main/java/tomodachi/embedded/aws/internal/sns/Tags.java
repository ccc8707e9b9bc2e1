package tomodachi.embedded.aws.internal.sns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// The tags of a topic, in the order in which they were set.
///
/// @param values by their keys
record Tags(SequencedMap<String, String> values) {

  private static final int LIMIT = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;

  /// Those of a request.
  ///
  /// @param tags structures with `Key` and `Value`
  /// @throws ApiError if a key is there twice, or something is too long, or there are too many
  static Tags read(List<Structure> tags) throws ApiError {
    var values = new LinkedHashMap<String, String>();
    for (var tag : tags) {
      var key = new Parameter(tag, "Key").text();
      if (values.put(key, value(key, tag)) != null) {
        throw SnsErrors.invalid("Duplicated keys are not allowed.");
      }
    }
    return new Tags(values).checked();
  }

  /// The same with others, which win.
  ///
  /// @throws ApiError if they are too many then
  Tags with(Tags others) throws ApiError {
    var all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new Tags(all).checked();
  }

  Tags without(List<String> keys) {
    var left = new LinkedHashMap<>(values);
    left.keySet().removeAll(keys);
    return new Tags(left);
  }

  /// True if all of some others are among these.
  boolean include(Tags others) {
    return values.entrySet().containsAll(others.values.entrySet());
  }

  /// As structures with `Key` and `Value`.
  List<Structure> toStructures() {
    return values.entrySet().stream().map(Tags::structure).toList();
  }

  private Tags checked() throws ApiError {
    if (values.size() > LIMIT) {
      throw SnsErrors.tooManyTags();
    }
    return this;
  }

  private static String value(String key, Structure tag) throws ApiError {
    var value = tag.text("Value").orElse("");
    if (key.isEmpty() || key.length() > LONGEST_KEY || value.length() > LONGEST_VALUE) {
      throw SnsErrors.invalid(
          "Tags",
          "a key has 1 to %d characters, a value at most %d".formatted(LONGEST_KEY, LONGEST_VALUE));
    }
    return value;
  }

  private static Structure structure(Map.Entry<String, String> tag) {
    return new Structure().set("Key", tag.getKey()).set("Value", tag.getValue());
  }
}
