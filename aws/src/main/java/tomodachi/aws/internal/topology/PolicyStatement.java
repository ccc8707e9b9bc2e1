package tomodachi.aws.internal.topology;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A statement of a queue's policy, as far as it is about messages from topics.
///
/// @param json as AWS has it; nothing of it is lost
record PolicyStatement(Map<?, ?> json) {

  private static final String SID = "Sid";
  private static final String EFFECT = "Effect";
  private static final String PRINCIPAL = "Principal";
  private static final String ACTION = "Action";
  private static final String RESOURCE = "Resource";
  private static final String CONDITION = "Condition";
  private static final String ALLOW = "Allow";
  private static final String ANYBODY = "*";
  private static final String SEND = "SQS:SendMessage";
  private static final String ARN_EQUALS = "ArnEquals";
  private static final String SOURCE = "aws:SourceArn";
  private static final Set<String> SENDING = Set.of("sqs:sendmessage", "sqs:send*", "sqs:*", "*");
  private static final Set<String> COMPARISONS =
      Set.of("arnequals", "arnlike", "stringequals", "stringlike");

  /// Lets messages come to a queue from topics.
  ///
  /// @param sources ARNs or patterns, one or more
  static PolicyStatement allowing(String queueArn, Collection<String> sources) {
    var json = new LinkedHashMap<String, Object>();
    json.put(SID, UUID.randomUUID().toString());
    json.put(EFFECT, ALLOW);
    json.put(PRINCIPAL, ANYBODY);
    json.put(ACTION, SEND);
    json.put(RESOURCE, queueArn);
    json.put(
        CONDITION,
        Map.of(
            ARN_EQUALS,
            Map.of(
                SOURCE, sources.size() == 1 ? sources.iterator().next() : List.copyOf(sources))));
    return new PolicyStatement(json);
  }

  /// True when it is such a statement as [#allowing] makes, and Python's system.
  boolean isOurs(String queueArn) {
    return isAllowing(queueArn)
        && isAnybody(json.get(PRINCIPAL))
        && actions().equals(List.of(SEND.toLowerCase(Locale.ROOT)))
        && json.get(CONDITION) instanceof Map<?, ?> condition
        && condition.size() == 1
        && condition.get(ARN_EQUALS) instanceof Map<?, ?> comparison
        && comparison.size() == 1
        && comparison.get(SOURCE) != null;
  }

  /// The ARNs and patterns that messages may come from; of no use unless [#isOurs].
  List<String> sources() {
    return json.get(CONDITION) instanceof Map<?, ?> condition
            && condition.get(ARN_EQUALS) instanceof Map<?, ?> comparison
        ? values(comparison.get(SOURCE))
        : List.of();
  }

  /// True when it lets messages come from there.
  ///
  /// @param source an ARN or a pattern
  /// @param inDoubt whether conditions about other things count as met
  boolean allows(String queueArn, String source, boolean inDoubt) {
    return isAllowing(queueArn) && isMet(source, inDoubt);
  }

  private boolean isAllowing(String queueArn) {
    return ALLOW.equals(json.get(EFFECT))
        && isForSns(json.get(PRINCIPAL))
        && actions().stream().anyMatch(SENDING::contains)
        && values(json.get(RESOURCE)).stream()
            .anyMatch(resource -> new ArnPattern(resource).covers(queueArn));
  }

  /// In lower case: AWS takes any.
  private List<String> actions() {
    return values(json.get(ACTION)).stream()
        .map(action -> action.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isForSns(@Nullable Object principal) {
    return isAnybody(principal)
        || (principal instanceof Map<?, ?> kinds
            && values(kinds.get("Service")).contains("sns.amazonaws.com"));
  }

  private static boolean isAnybody(@Nullable Object principal) {
    return ANYBODY.equals(principal)
        || (principal instanceof Map<?, ?> kinds && values(kinds.get("AWS")).contains(ANYBODY));
  }

  private boolean isMet(String source, boolean inDoubt) {
    return !(json.get(CONDITION) instanceof Map<?, ?> conditions)
        || conditions.entrySet().stream().allMatch(condition -> isMet(condition, source, inDoubt));
  }

  private static boolean isMet(Map.Entry<?, ?> condition, String source, boolean inDoubt) {
    var known = COMPARISONS.contains(String.valueOf(condition.getKey()).toLowerCase(Locale.ROOT));
    return condition.getValue() instanceof Map<?, ?> comparison
        && comparison.entrySet().stream()
            .allMatch(
                each -> (known && isAboutSource(each)) ? covers(each.getValue(), source) : inDoubt);
  }

  private static boolean isAboutSource(Map.Entry<?, ?> comparison) {
    return SOURCE.equalsIgnoreCase(String.valueOf(comparison.getKey()));
  }

  private static boolean covers(@Nullable Object patterns, String source) {
    return values(patterns).stream().anyMatch(pattern -> new ArnPattern(pattern).covers(source));
  }

  private static List<String> values(@Nullable Object oneOrMore) {
    return switch (oneOrMore) {
      case null -> List.of();
      case List<?> several -> several.stream().map(String::valueOf).toList();
      default -> List.of(String.valueOf(oneOrMore));
    };
  }
}
