package tomodachi.aws.internal.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.JsonCodec;

/// Who may do what with a queue. Of interest is that its topics may send messages to it.
///
/// One statement names all topics, also those that other services need for the same queue; what
/// somebody else has written beside it is kept.
///
/// @param queueArn the queue
/// @param json the policy that it has; empty: none
record QueuePolicy(String queueArn, Map<?, ?> json) {

  private static final String VERSION = "Version";
  private static final String NEWEST = "2012-10-17";
  private static final String ID = "Id";
  private static final String STATEMENT = "Statement";

  /// @param attribute the policy that the queue has; null: none
  static QueuePolicy of(String queueArn, @Nullable String attribute) {
    return new QueuePolicy(queueArn, attribute == null ? Map.of() : parsed(attribute));
  }

  private static Map<?, ?> parsed(String attribute) {
    return !attribute.isBlank()
            && JsonCodec.standard().read(attribute.getBytes(UTF_8), Map.class)
                instanceof Map<?, ?> json
        ? json
        : Map.of();
  }

  /// True when messages may come from there.
  ///
  /// @param source an ARN or a pattern
  /// @param inDoubt whether conditions about other things count as met
  boolean allows(String source, boolean inDoubt) {
    return statements().stream().anyMatch(statement -> statement.allows(queueArn, source, inDoubt));
  }

  /// The policy that lets messages come from all of these too; empty when this one does.
  Optional<String> allowing(Collection<String> sources) {
    return sources.stream().allMatch(source -> allows(source, false))
        ? Optional.empty()
        : Optional.of(extended(sources));
  }

  private String extended(Collection<String> sources) {
    var all = new TreeSet<>(sources);
    var statements = new ArrayList<Map<?, ?>>();
    for (var statement : statements()) {
      if (statement.isOurs(queueArn)) {
        all.addAll(statement.sources());
      } else {
        statements.add(statement.json());
      }
    }
    statements.add(PolicyStatement.allowing(queueArn, all).json());
    var policy = new LinkedHashMap<Object, Object>();
    policy.put(VERSION, NEWEST);
    policy.put(ID, queueArn + "/SQSDefaultPolicy");
    policy.putAll(json);
    policy.put(STATEMENT, statements);
    return JsonCodec.standard().text(policy);
  }

  private List<PolicyStatement> statements() {
    return switch (json.get(STATEMENT)) {
      case List<?> several ->
          several.stream()
              .filter(Map.class::isInstance)
              .map(one -> new PolicyStatement((Map<?, ?>) one))
              .toList();
      case Map<?, ?> one -> List.of(new PolicyStatement(one));
      case null, default -> List.of();
    };
  }
}
