package tomodachi.aws.internal.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// The attributes a message came with, as Java values (see [AttributeValue]).
///
/// @param values unmodifiable; without those whose value is null
/// @param problem what is wrong with one that has no Java value, in one line; null when nothing is
/// @param isEmpty true when there are none, not even one that can't be read or is null
public record ReceivedAttributes(
    Map<String, Object> values, @Nullable String problem, boolean isEmpty) {

  /// No attributes.
  public static final ReceivedAttributes NONE = new ReceivedAttributes(Map.of(), null, true);

  /// The names of attributes the framework adds to messages it puts aside begin with this.
  public static final String OWN = "x-tomodachi-";

  /// Those SQS has for a message, without those of the framework.
  public static ReceivedAttributes of(Map<String, MessageAttributeValue> attributes) {
    if (attributes.isEmpty()) {
      return NONE;
    }
    var draft = new Draft();
    attributes.forEach((name, value) -> {
      if (!name.startsWith(OWN)) {
        draft.add(name, value);
      }
    });
    return draft.finished();
  }

  static ReceivedAttributes unreadable(String problem) {
    return new ReceivedAttributes(Map.of(), problem, false);
  }

  /// Without the values, which may be secret.
  @Override
  public String toString() {
    return "ReceivedAttributes" + values.keySet();
  }

  /// Attributes that are still being read.
  static final class Draft {

    /// What SQS allows in names; others aren't repeated in logs.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,256}");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean empty = true;
    private @Nullable String problem;

    void add(String name, MessageAttributeValue value) {
      if (value.binaryValue() == null) {
        add(name, value.dataType(), value.stringValue());
      } else {
        put(name, value.binaryValue().asByteArray());
      }
    }

    void add(String name, @Nullable String type, @Nullable String text) {
      if (type == null || text == null) {
        refuse(name, "has no type or no value");
        return;
      }
      try {
        put(name, AttributeValue.of(type, text));
      } catch (IllegalArgumentException e) {
        refuse(name, String.valueOf(e.getMessage()));
      }
    }

    /// The last of one name counts.
    private void put(String name, @Nullable Object value) {
      empty = false;
      if (value == null) {
        values.remove(name);
      } else {
        values.put(name, value);
      }
    }

    void refuse(String name, String why) {
      empty = false;
      var which =
          NAME.matcher(name).matches() ? "its attribute \"" + name + "\" " : "an attribute ";
      problem = which + why;
    }

    ReceivedAttributes finished() {
      return empty
          ? NONE
          : new ReceivedAttributes(Collections.unmodifiableMap(values), problem, false);
    }
  }
}
