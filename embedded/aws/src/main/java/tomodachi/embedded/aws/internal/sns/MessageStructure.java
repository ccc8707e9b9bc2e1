package tomodachi.embedded.aws.internal.sns;

import tomodachi.embedded.aws.internal.api.ApiError;
import tools.jackson.databind.node.ObjectNode;

/// A message that says something else to every protocol.
final class MessageStructure {

  private MessageStructure() {}

  /// What it says to queues: its `sqs` member, or else `default`, which must be there.
  ///
  /// @param message a JSON object
  static String forQueues(String message) throws ApiError {
    var members =
        Json.object(message).orElseThrow(() -> invalid("JSON message body failed to parse"));
    if (!isText(members, "default")) {
      throw invalid("No default entry in JSON message body");
    }
    return members.path(isText(members, "sqs") ? "sqs" : "default").asString();
  }

  private static boolean isText(ObjectNode members, String name) {
    return members.path(name).isString();
  }

  private static ApiError invalid(String reason) {
    return SnsErrors.invalid("Message Structure - " + reason);
  }
}
