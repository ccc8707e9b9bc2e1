package tomodachi.embedded.aws.filter;

import java.util.Map;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.filter.FilterPolicy;

/// A policy, a message, and what SNS does about it.
///
/// @param section of the SNS developer guide
/// @param policy in JSON
/// @param scope of the policy
/// @param attributes of the message, by their names
/// @param body of the message
/// @param accepted true if a subscription with this policy gets it
/// @param reason in words, or empty
/// @param line where it stands
public record FilterCase(
    String section,
    String policy,
    FilterPolicy.Scope scope,
    Map<String, MessageAttribute> attributes,
    String body,
    boolean accepted,
    String reason,
    int line) {

  @Override
  public String toString() {
    return "%d: %s %s %s%s"
        .formatted(line, policy, accepted ? "accepts" : "refuses", message(), because());
  }

  private String message() {
    return scope == FilterPolicy.Scope.MESSAGE_BODY ? body : attributes.toString();
  }

  private String because() {
    return " (%s%s)".formatted(section, reason.isEmpty() ? "" : ": " + reason);
  }
}
