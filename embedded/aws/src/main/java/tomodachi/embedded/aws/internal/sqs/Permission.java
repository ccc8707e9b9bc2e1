package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Structure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What AddPermission adds to the policy of a queue.
///
/// @param label of the statement
/// @param accounts that may
/// @param actions 1 to 7, or `*` among them
record Permission(String label, List<String> accounts, List<String> actions) {

  private static final int MOST_ACTIONS = 7;
  private static final int LONGEST_LABEL = 80;
  private static final Set<String> FOR_OTHERS =
      Set.of(
          "*",
          "ChangeMessageVisibility",
          "DeleteMessage",
          "GetQueueAttributes",
          "GetQueueUrl",
          "ListDeadLetterSourceQueues",
          "PurgeQueue",
          "ReceiveMessage",
          "SendMessage");
  private static final Set<String> FOR_OWNERS =
      Set.of(
          "AddPermission",
          "CancelMessageMoveTask",
          "CreateQueue",
          "DeleteQueue",
          "ListMessageMoveTasks",
          "ListQueues",
          "ListQueueTags",
          "RemovePermission",
          "SetQueueAttributes",
          "StartMessageMoveTask",
          "TagQueue",
          "UntagQueue");

  /// What a request says.
  ///
  /// @throws ApiError if it can't be given
  static Permission of(Structure input) throws ApiError {
    var permission =
        new Permission(
            input.requiredText("Label"), input.texts("AWSAccountIds"), input.texts("Actions"));
    permission.checkLabel();
    permission.checkActions();
    permission.checkAccounts();
    return permission;
  }

  /// The statement that gives it.
  ObjectNode statement(Arn queue) {
    var roots = "arn:" + queue.partition() + ":iam::";
    var statement = JsonText.newObject().put("Sid", label).put("Effect", "Allow");
    statement
        .putObject("Principal")
        .set("AWS", oneOrMore(accounts.stream().map(account -> roots + account + ":root")));
    statement.set("Action", oneOrMore(actions.stream().map("SQS:"::concat)));
    return statement.put("Resource", queue.toString());
  }

  private void checkLabel() throws ApiError {
    if (label.isEmpty() || label.length() > LONGEST_LABEL || !QueueName.isPlain(label)) {
      throw SqsErrors.invalidParameterValue(
          label,
          "Label",
          "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length.");
    }
  }

  private void checkActions() throws ApiError {
    if (actions.isEmpty()) {
      throw ApiError.missingParameter("Actions");
    }
    if (actions.size() > MOST_ACTIONS) {
      throw SqsErrors.overLimit(
          "%d Actions were found, maximum allowed is %d.".formatted(actions.size(), MOST_ACTIONS));
    }
    refuse(FOR_OWNERS::contains, "Only the queue owner is allowed to invoke this action.");
    refuse(
        action -> !FOR_OTHERS.contains(action),
        "Please refer to the appropriate WSDL for a list of valid actions.");
  }

  private void refuse(Predicate<String> refused, String reason) throws ApiError {
    var action = actions.stream().filter(refused).findFirst();
    if (action.isPresent()) {
      throw SqsErrors.invalidParameterValue("SQS:" + action.get(), "ActionName", reason);
    }
  }

  private void checkAccounts() throws ApiError {
    if (accounts.isEmpty() || !accounts.stream().allMatch(id -> id.matches("[0-9]{12}"))) {
      throw SqsErrors.invalidParameterValue(
          accounts.toString(), "PrincipalId", "Unable to verify.");
    }
  }

  private static JsonNode oneOrMore(Stream<String> values) {
    var all = JsonText.newObject().arrayNode();
    values.forEach(all::add);
    return all.size() == 1 ? all.get(0) : all;
  }
}
