package tomodachi.aws.internal.publish;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.aws.SqsBodyFormat;
import tomodachi.messaging.Envelope;

/// How one call publishes: the service's options, and what the call says otherwise. For one thread.
final class Terms {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  /// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
  private static final Pattern ID = Pattern.compile("[!-~]{1,128}");

  private final Carrier carrier;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Map<String, String> topicAttributes = new LinkedHashMap<>();
  private String prefix;
  private boolean givesPrefix;
  private @Nullable Envelope envelope;
  private @Nullable SqsBodyFormat bodyFormat = StandardBody.FORMAT;
  private @Nullable String groupId;
  private @Nullable String deduplicationId;
  private @Nullable Integer delaySeconds;
  private boolean overwrite;

  private Terms(
      Carrier carrier, String prefix, @Nullable Envelope envelope, SnsSqsPublishOption... call) {
    this.carrier = carrier;
    this.prefix = prefix;
    this.envelope = envelope;
    for (var option : call) {
      apply(requireNonNull(option, "option"));
    }
    if (bodyFormat == null) {
      this.envelope = null;
    }
  }

  /// For a topic.
  ///
  /// @param envelope of the service; null for none
  /// @throws IllegalArgumentException when an option's value is outside its range, or means nothing
  ///   for topics
  static Terms forTopic(
      AwsSnsSqsOptions service, @Nullable Envelope envelope, SnsSqsPublishOption... call) {
    return new Terms(Carrier.SNS, service.topicPrefix(), envelope, call);
  }

  /// For a queue.
  ///
  /// @param envelope of the service; null for none
  /// @throws IllegalArgumentException when an option's value is outside its range, or means nothing
  ///   for queues
  static Terms forQueue(
      AwsSnsSqsOptions service, @Nullable Envelope envelope, SnsSqsPublishOption... call) {
    return new Terms(Carrier.SQS, service.queueNamePrefix(), envelope, call);
  }

  String prefix() {
    return prefix;
  }

  /// True when the call itself says it.
  boolean givesPrefix() {
    return givesPrefix;
  }

  @Nullable Envelope envelope() {
    return envelope;
  }

  /// What stands around a payload in a queue; null: nothing.
  @Nullable SqsBodyFormat bodyFormat() {
    return bodyFormat;
  }

  @Nullable String groupId() {
    return groupId;
  }

  @Nullable String deduplicationId() {
    return deduplicationId;
  }

  /// Null: as the queue says.
  @Nullable Integer delaySeconds() {
    return delaySeconds;
  }

  /// A copy for one message; an envelope may add to it.
  Map<String, Object> attributes() {
    return new LinkedHashMap<>(attributes);
  }

  Map<String, String> topicAttributes() {
    return Map.copyOf(topicAttributes);
  }

  boolean overwrite() {
    return overwrite;
  }

  /// Refuses terms that don't suit what is sent to.
  ///
  /// @throws IllegalArgumentException when a group, or what goes with it, is missing or too much
  void requireFor(Target target) {
    require(!target.fifo() || groupId != null, GROUP_MISSING, target);
    require(target.fifo() || groupId == null, GROUP_TOO_MUCH, target);
    require(target.fifo() || deduplicationId == null, DEDUPLICATION_TOO_MUCH, target);
    require(!target.fifo() || delaySeconds == null, DELAY_TOO_MUCH, target);
  }

  private static final String GROUP_MISSING =
      """
      A message for a FIFO %s needs a group: %s
          say which with SnsSqsPublishOption.groupId\
      """;

  private static final String GROUP_TOO_MUCH =
      """
      A message for a %s that isn't FIFO can have no group: %s
          leave groupId away, or send to one whose name ends in .fifo\
      """;

  private static final String DEDUPLICATION_TOO_MUCH =
      """
      A message for a %s that isn't FIFO can have no deduplication id: %s
          leave deduplicationId away, or give a groupId too\
      """;

  private static final String DELAY_TOO_MUCH =
      """
      A message for a FIFO %s can't have a delay of its own: %s
          set the queue's attribute DelaySeconds\
      """;

  private static void require(boolean right, String otherwise, Target target) {
    if (!right) {
      throw new IllegalArgumentException(otherwise.formatted(target.carrier().noun(), target));
    }
  }

  private void apply(SnsSqsPublishOption option) {
    switch (option) {
      case SnsSqsPublishOption.Attribute(var name, var value) -> attributes.put(name, value);
      case SnsSqsPublishOption.GroupId(var id) -> groupId = id("groupId", id);
      case SnsSqsPublishOption.DeduplicationId(var id) ->
          deduplicationId = id("deduplicationId", id);
      case SnsSqsPublishOption.Delay(var time) -> delaySeconds = only(Carrier.SQS, delay(time));
      case SnsSqsPublishOption.With(var given) -> envelope = given;
      case SnsSqsPublishOption.TopicPrefix(var given) -> prefix(only(Carrier.SNS, given));
      case SnsSqsPublishOption.QueueNamePrefix(var given) -> prefix(only(Carrier.SQS, given));
      case SnsSqsPublishOption.TopicAttribute(var name, var value) ->
          topicAttributes.put(name, only(Carrier.SNS, value));
      case SnsSqsPublishOption.OverwriteTopicAttributes() -> overwrite = only(Carrier.SNS, true);
      case SnsSqsPublishOption.BodyFormat(var format) -> bodyFormat = queueFormat(format);
    }
  }

  private @Nullable SqsBodyFormat queueFormat(@Nullable SqsBodyFormat format) {
    var _ = only(Carrier.SQS, true);
    return format;
  }

  private void prefix(String given) {
    prefix = given;
    givesPrefix = true;
  }

  private <T> T only(Carrier meant, T value) {
    if (carrier != meant) {
      throw new IllegalArgumentException(
          "An option that is for a %s has no meaning for a %s"
              .formatted(meant.noun(), carrier.noun()));
    }
    return value;
  }

  private static String id(String what, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "%s must be 1 to 128 letters, digits and punctuation marks, was \"%s\""
              .formatted(what, id));
    }
    return id;
  }

  private static int delay(Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("delay must be 0 to 15 minutes, was " + time);
    }
    return (int) time.toSeconds();
  }
}
