package tomodachi.embedded.aws.internal.sqs;

import java.util.Set;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The attribute `Policy`: who may do what with a queue. It is kept as it was written and never
/// enforced.
final class PolicyDocument {

  private static final String ATTRIBUTE = "Policy";
  private static final String VERSION = "Version";
  private static final String STATEMENT = "Statement";
  private static final String LABEL = "Sid";
  private static final Set<String> MEMBERS = Set.of(VERSION, "Id", STATEMENT);
  private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");
  private static final Set<String> EFFECTS = Set.of("Allow", "Deny");
  private static final int LONGEST = 8_192;
  private static final int MOST_STATEMENTS = 20;

  private final ObjectNode document;
  private final ArrayNode statements;

  private PolicyDocument(ObjectNode document) {
    this.document = document;
    statements = statements(document);
  }

  /// The rule for the attribute.
  static String check(String attribute, String value) throws ApiError {
    if (!value.isEmpty()) {
      of(value).check();
    }
    return value;
  }

  /// The one a queue has, or a new one.
  ///
  /// @param text empty if there is none
  /// @throws ApiError if the text isn't an object
  static PolicyDocument of(String text, Arn queue) throws ApiError {
    if (text.isEmpty()) {
      var fresh = JsonText.newObject().put(VERSION, "2008-10-17");
      return new PolicyDocument(fresh.put("Id", queue + "/SQSDefaultPolicy"));
    }
    return of(text);
  }

  /// True if there is a statement of that label.
  boolean has(String label) {
    return statements.valueStream().anyMatch(statement -> isLabelled(statement, label));
  }

  /// Adds a statement.
  ///
  /// @throws ApiError `OverLimit` if there are as many as may be, `InvalidAttributeValue` if the
  ///   policy would be too long
  void add(ObjectNode statement) throws ApiError {
    statements.add(statement);
    checkCount();
    if (text().length() > LONGEST) {
      throw invalid();
    }
  }

  /// Takes the statements of a label away.
  void remove(String label) {
    statements.removeIf(statement -> isLabelled(statement, label));
  }

  /// The text of it; empty if nothing is stated.
  String text() {
    return statements.isEmpty() ? "" : JsonText.write(document.set(STATEMENT, statements));
  }

  private static PolicyDocument of(String text) throws ApiError {
    return JsonText.object(text)
        .filter(_ -> text.length() <= LONGEST)
        .map(PolicyDocument::new)
        .orElseThrow(PolicyDocument::invalid);
  }

  private static ArrayNode statements(ObjectNode document) {
    var statement = document.path(STATEMENT);
    if (statement instanceof ArrayNode several) {
      return several;
    }
    var statements = document.arrayNode();
    return statement.isMissingNode() ? statements : statements.add(statement);
  }

  private void check() throws ApiError {
    if (!MEMBERS.containsAll(document.propertyNames())
        || !isVersion(document.path(VERSION))
        || !document.has(STATEMENT)
        || !statements.valueStream().allMatch(PolicyDocument::isStatement)) {
      throw invalid();
    }
    checkCount();
  }

  private void checkCount() throws ApiError {
    if (statements.size() > MOST_STATEMENTS) {
      throw SqsErrors.overLimit(
          "%d statements were found in the submitted policy, max allowed is %d"
              .formatted(statements.size(), MOST_STATEMENTS));
    }
  }

  private static boolean isVersion(JsonNode version) {
    return version.isMissingNode() || VERSIONS.contains(version.asString(""));
  }

  private static boolean isStatement(JsonNode statement) {
    return statement.isObject()
        && EFFECTS.contains(statement.path("Effect").asString(""))
        && (statement.has("Action") || statement.has("NotAction"));
  }

  private static boolean isLabelled(JsonNode statement, String label) {
    return statement.path(LABEL).asString("").equals(label);
  }

  private static ApiError invalid() {
    return SqsErrors.invalidAttributeValue(ATTRIBUTE);
  }
}
