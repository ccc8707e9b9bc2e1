package tomodachi.aws.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.TopicWish;
import tomodachi.transport.JsonCodec;

/// What `@AwsSnsSqs` says of its topic and subscription, and what AWS would refuse of it.
record TopicDeclaration(Mistakes mistakes, AwsSnsSqs sns) {

  private static final int LONGEST = 256;
  private static final int SHOWN = 60;
  private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9_-]");

  /// The topic without prefix; empty: none.
  String topic() {
    return sns.value().isEmpty() ? sns.topic() : sns.value();
  }

  /// Topic and subscription; null: there are none. Of no use when there were mistakes.
  @Nullable TopicWish read(String prefix) {
    checkGivenOnce();
    if (topic().isEmpty()) {
      checkQueueAlone();
      return null;
    }
    var wish =
        new TopicWish(
            topic(),
            TopicNames.onWire(prefix, topic(), sns.fifo()),
            sns.filterPolicy().isEmpty() ? null : sns.filterPolicy(),
            sns.filterPolicyScope(),
            sns.rawMessageDelivery());
    checkName(wish);
    checkFilterPolicy();
    return wish;
  }

  private void checkGivenOnce() {
    if (!sns.value().isEmpty() && !sns.topic().isEmpty() && !sns.value().equals(sns.topic())) {
      mistakes.add(
          "Two topics are given, \"%s\" and \"%s\"".formatted(sns.value(), sns.topic()),
          "keep one of them");
    }
  }

  private void checkQueueAlone() {
    if (sns.queueName().isEmpty()) {
      mistakes.add(
          "Neither a topic nor a queue is given",
          "write @AwsSnsSqs(\"example-topic\"), or queueName = \"example-queue\"");
    }
    needsTopic("filterPolicy", !sns.filterPolicy().isEmpty());
    needsTopic("filterPolicyScope", sns.filterPolicyScope() != FilterPolicyScope.UNCHANGED);
    needsTopic("rawMessageDelivery", sns.rawMessageDelivery() != RawMessageDelivery.UNCHANGED);
  }

  private void needsTopic(String member, boolean given) {
    if (given) {
      mistakes.add(
          "%s is given, but no topic whose messages it is about".formatted(member),
          "leave it out, or add a topic");
    }
  }

  private void checkName(TopicWish wish) {
    if (wish.wireName().length() > LONGEST) {
      mistakes.add(
          "Topic name is %d characters long, SNS allows %d: \"%s…\""
              .formatted(wish.wireName().length(), LONGEST, wish.wireName().substring(0, SHOWN)),
          "shorten it, or aws_sns_sqs.topic_prefix");
    }
    var name = TopicNames.withoutSuffix(topic());
    if (!wish.isWildcard() && NOT_ALLOWED.matcher(name).find()) {
      mistakes.add(
          "Topic \"%s\" has other characters than letters, digits, - and _".formatted(topic()),
          "write \"%s\""
              .formatted(
                  NOT_ALLOWED.matcher(name).replaceAll("-") + topic().substring(name.length())));
    }
  }

  private void checkFilterPolicy() {
    if (!sns.filterPolicy().isEmpty()) {
      readFilterPolicy();
    }
  }

  private void readFilterPolicy() {
    try {
      var read = JsonCodec.standard().read(sns.filterPolicy().getBytes(UTF_8), Object.class);
      if (!(read instanceof Map<?, ?>)) {
        refuseFilterPolicy("it has no braces around it");
      }
    } catch (IllegalArgumentException e) {
      refuseFilterPolicy(e.getMessage());
    }
  }

  private void refuseFilterPolicy(@Nullable String reason) {
    mistakes.add(
        "filterPolicy isn't a JSON object: %s".formatted(reason),
        "write it as {\"event\": [\"order_paid\"]}");
  }
}
