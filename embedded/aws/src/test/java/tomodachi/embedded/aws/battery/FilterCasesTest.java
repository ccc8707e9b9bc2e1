package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.embedded.aws.battery.Patience.soon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import tomodachi.embedded.aws.filter.FilterCase;
import tomodachi.embedded.aws.filter.FilterCases;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.filter.FilterPolicy.Scope;

/// What SNS documents about filter policies, through real subscriptions. fauxqs knows too few of
/// the operators to be asked; what it knows is compared by [FilterChecks].
@ExtendWith(Embedded.class)
class FilterCasesTest extends ServerChecks {

  private static final int BATCH = 10;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+([eE][-+]?[0-9]+)?");

  /// A policy with the messages it is tried with.
  private record Policy(String text, Scope scope) {

    Map<String, String> attributes() {
      return Map.of(
          "FilterPolicy",
          text,
          "FilterPolicyScope",
          scope == Scope.MESSAGE_BODY ? "MessageBody" : "MessageAttributes");
    }
  }

  static List<List<FilterCase>> policies() {
    var policies = new LinkedHashMap<Policy, List<FilterCase>>();
    for (var each : FilterCases.all()) {
      if (canBePublished(each)) {
        policies
            .computeIfAbsent(new Policy(each.policy(), each.scope()), _ -> new ArrayList<>())
            .add(each);
      }
    }
    return List.copyOf(policies.values());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aSubscriptionGetsWhatItsPolicyAccepts(List<FilterCase> cases) {
    var topic = topic();
    var queue = queue();
    var first = cases.getFirst();
    subscribe(topic, queue, new Policy(first.policy(), first.scope()).attributes());

    var published = publish(topic, cases);

    var accepted = cases.stream().filter(FilterCase::accepted).toList();
    assertThat(delivered(queue, accepted.size()).stream().map(published::get))
        .containsExactlyInAnyOrderElementsOf(accepted);
  }

  /// SNS refuses some messages that a policy could judge.
  private static boolean canBePublished(FilterCase each) {
    return !each.body().isEmpty()
        && each.attributes().keySet().stream().allMatch(NAME.asMatchPredicate())
        && each.attributes().values().stream()
            .filter(value -> value.dataType().startsWith("Number"))
            .allMatch(value -> NUMBER.matcher(value.value()).matches());
  }

  /// The cases by the ids of their messages.
  private Map<String, FilterCase> publish(String topic, List<FilterCase> cases) {
    var published = new HashMap<String, FilterCase>();
    for (var start = 0; start < cases.size(); start += BATCH) {
      var batch = cases.subList(start, Math.min(start + BATCH, cases.size()));
      var entries = IntStream.range(0, batch.size()).mapToObj(i -> entry(i, batch.get(i))).toList();
      var result = sns.publishBatch(r -> r.topicArn(topic).publishBatchRequestEntries(entries));
      assertThat(result.failed()).isEmpty();
      for (var one : result.successful()) {
        published.put(one.messageId(), batch.get(Integer.parseInt(one.id())));
      }
    }
    return published;
  }

  /// The ids of what was delivered, once there are so many, and all that is there then.
  private List<String> delivered(String queue, int count) {
    var ids = new ArrayList<String>();
    soon()
        .untilAsserted(() -> {
          look(queue).forEach(one -> ids.add(Json.of(one.body()).path("MessageId").asString()));
          assertThat(ids).hasSizeGreaterThanOrEqualTo(count);
        });
    look(queue).forEach(one -> ids.add(Json.of(one.body()).path("MessageId").asString()));
    return ids;
  }

  private static PublishBatchRequestEntry entry(int index, FilterCase each) {
    var attributes = new HashMap<String, MessageAttributeValue>();
    each.attributes().forEach((name, value) -> attributes.put(name, attribute(value)));
    return PublishBatchRequestEntry.builder()
        .id(String.valueOf(index))
        .message(each.body())
        .messageAttributes(attributes)
        .build();
  }

  private static MessageAttributeValue attribute(MessageAttribute attribute) {
    var builder = MessageAttributeValue.builder().dataType(attribute.dataType());
    return attribute.isBinary()
        ? builder.binaryValue(SdkBytes.fromByteArray(attribute.bytes())).build()
        : builder.stringValue(attribute.value()).build();
  }
}
