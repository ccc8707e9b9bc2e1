package tomodachi.embedded.aws.internal.sqs;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.Structure;

/// Which attributes of a message a client wants to have.
///
/// @param system those of SQS
/// @param names true for the names of those of the sender
record AttributeSelection(Set<SystemAttribute> system, Predicate<String> names) {

  private static final String ALL = "All";
  private static final String ANY_SUFFIX = ".*";

  /// Reads what a request wants.
  ///
  /// @throws ApiError if it names an attribute SQS doesn't have
  static AttributeSelection read(Structure input) throws ApiError {
    var system = EnumSet.noneOf(SystemAttribute.class);
    addNamed(system, input.texts("AttributeNames"));
    addNamed(system, input.texts("MessageSystemAttributeNames"));
    return new AttributeSelection(system, names(input.texts("MessageAttributeNames")));
  }

  /// A message as an answer has it, without a handle.
  Structure of(StoredMessage message) {
    var content = message.content();
    var structure =
        new Structure()
            .set("MessageId", content.id().toString())
            .set("MD5OfBody", content.bodyDigest().toString())
            .set("Body", content.body())
            .set("Attributes", systemOf(message));
    var wanted = wanted(content.attributes());
    if (!wanted.isEmpty()) {
      structure.set("MD5OfMessageAttributes", AttributeDigest.of(wanted));
      structure.set("MessageAttributes", written(wanted));
    }
    return structure;
  }

  private static void addNamed(EnumSet<SystemAttribute> system, List<String> names)
      throws ApiError {
    for (var name : names) {
      if (name.equals(ALL)) {
        system.addAll(EnumSet.allOf(SystemAttribute.class));
      } else {
        system.add(
            SystemAttribute.named(name)
                .orElseThrow(() ->
                    ApiError.of("InvalidAttributeName", "Unknown Attribute %s.".formatted(name))));
      }
    }
  }

  private static Predicate<String> names(List<String> wanted) {
    if (wanted.isEmpty()) {
      return _ -> false;
    }
    return name -> wanted.stream().anyMatch(pattern -> matches(pattern, name));
  }

  /// Whether a name is wanted by one entry of the list: a name, all, or those with a beginning.
  private static boolean matches(String pattern, String name) {
    if (pattern.equals(ALL) || pattern.equals(name)) {
      return true;
    }
    return pattern.endsWith(ANY_SUFFIX)
        && name.startsWith(pattern.substring(0, pattern.length() - ANY_SUFFIX.length()));
  }

  private LinkedHashMap<String, String> systemOf(StoredMessage message) {
    var values = new LinkedHashMap<String, String>();
    for (var attribute : system) {
      var value = attribute.of(message);
      if (value != null) {
        values.put(attribute.key(), value);
      }
    }
    return values;
  }

  private SortedMap<String, MessageAttribute> wanted(SortedMap<String, MessageAttribute> all) {
    if (all.isEmpty()) {
      return Collections.emptySortedMap();
    }
    var wanted = new TreeMap<>(all);
    wanted.keySet().removeIf(names.negate());
    return wanted;
  }

  private static LinkedHashMap<String, Structure> written(
      SortedMap<String, MessageAttribute> attributes) {
    var written = new LinkedHashMap<String, Structure>();
    attributes.forEach(
        (name, attribute) -> written.put(name, MessageAttributes.written(attribute)));
    return written;
  }
}
