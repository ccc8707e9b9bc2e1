package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import java.util.Set;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The document that says who may do what with a topic. It is kept and shown, not enforced.
final class TopicPolicy {

  private static final String STATEMENTS = "Statement";
  private static final String LABEL = "Sid";

  private static final Set<String> ACTIONS =
      Set.of(
          "GetTopicAttributes",
          "SetTopicAttributes",
          "AddPermission",
          "RemovePermission",
          "DeleteTopic",
          "Subscribe",
          "ListSubscriptionsByTopic",
          "Publish",
          "Receive");

  private TopicPolicy() {}

  /// The policy of a topic that was given none.
  static String standard(Arn topic) {
    return """
    {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[\
    {"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},\
    "Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission",\
    "SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe","SNS:ListSubscriptionsByTopic",\
    "SNS:Publish"],"Resource":"%s","Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}\
    """
        .formatted(topic, topic.account());
  }

  /// A policy as it is kept.
  ///
  /// @throws InvalidAttribute if it is no JSON object
  static String checked(String name, String policy) throws InvalidAttribute {
    if (Json.object(policy).isEmpty()) {
      throw new InvalidAttribute(name + " Error: null");
    }
    return policy;
  }

  /// A policy that also allows something.
  ///
  /// @param label of what is allowed
  /// @param accounts that may do it
  /// @param actions without the name of the service
  /// @throws ApiError if the label is there already, or an action is none of a topic
  static String allowing(
      String policy, Arn topic, String label, List<String> accounts, List<String> actions)
      throws ApiError {
    if (!ACTIONS.containsAll(actions)) {
      throw SnsErrors.invalid("Policy statement action out of service scope!");
    }
    var document = document(policy);
    var statements = statements(document);
    if (statements.valueStream().anyMatch(statement -> isLabelled(statement, label))) {
      throw SnsErrors.invalid("Statement already exists");
    }
    statements.add(statement(topic, label, accounts, actions));
    return document.toString();
  }

  /// A policy that no longer allows what has a label.
  static String without(String policy, String label) {
    var document = document(policy);
    statements(document).removeIf(statement -> isLabelled(statement, label));
    return document.toString();
  }

  private static ObjectNode document(String policy) {
    return Json.object(policy).orElseGet(Json::newObject);
  }

  /// A single statement may stand there without a list.
  private static ArrayNode statements(ObjectNode document) {
    if (document.get(STATEMENTS) instanceof ArrayNode statements) {
      return statements;
    }
    var single = document.get(STATEMENTS);
    var statements = document.putArray(STATEMENTS);
    if (single instanceof ObjectNode) {
      statements.add(single);
    }
    return statements;
  }

  private static ObjectNode statement(
      Arn topic, String label, List<String> accounts, List<String> actions) {
    var statement = Json.newObject().put(LABEL, label).put("Effect", "Allow");
    var principals = accounts.stream().map(account -> root(topic, account)).toList();
    put(statement.putObject("Principal"), "AWS", principals);
    put(statement, "Action", actions.stream().map(action -> "SNS:" + action).toList());
    return statement.put("Resource", topic.toString());
  }

  private static String root(Arn topic, String account) {
    return new Arn(topic.partition(), "iam", "", account, "root").toString();
  }

  private static void put(ObjectNode node, String name, List<String> values) {
    if (values.size() == 1) {
      node.put(name, values.getFirst());
    } else {
      values.forEach(node.putArray(name)::add);
    }
  }

  private static boolean isLabelled(JsonNode statement, String label) {
    return statement.path(LABEL).asString("").equals(label);
  }
}
