package tomodachi.embedded.aws.internal.sqs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;

/// The tags of a queue: at most 50, their keys 1 to 128 characters long, their values at most 256.
final class QueueTags {

  private static final int MOST = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;

  private final String queue;
  private final Map<String, String> tags = new LinkedHashMap<>();

  /// @param queue its name, for errors
  QueueTags(String queue) {
    this.queue = queue;
  }

  /// Adds tags, which replace those of the same key; all of them or none.
  ///
  /// @throws ApiError if they can't be
  void add(Map<String, String> more) throws ApiError {
    for (var tag : more.entrySet()) {
      checkKey(tag.getKey());
      checkValue(tag.getValue());
    }
    if (tags.size() + more.keySet().stream().filter(key -> !tags.containsKey(key)).count() > MOST) {
      throw SqsErrors.invalidParameterValue("Too many tags added for queue %s.".formatted(queue));
    }
    tags.putAll(more);
  }

  /// Takes tags away; there need not be such.
  void remove(List<String> keys) throws ApiError {
    if (keys.isEmpty()) {
      throw keyLength();
    }
    for (var key : keys) {
      checkKey(key);
    }
    tags.keySet().removeAll(keys);
  }

  /// What there is now.
  Map<String, String> all() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  private static void checkKey(String key) throws ApiError {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw keyLength();
    }
  }

  private static void checkValue(String value) throws ApiError {
    if (value.length() > LONGEST_VALUE) {
      throw SqsErrors.invalidParameterValue(
          "Tag values must be between 0 and 256 characters in length.");
    }
  }

  private static ApiError keyLength() {
    return SqsErrors.invalidParameterValue(
        "Tag keys must be between 1 and 128 characters in length.");
  }
}
