package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The attributes of a topic that were set. What they say about delivery over HTTP, encryption,
/// archives, tracing and permissions is kept and shown, and means nothing here.
///
/// @param values by their names, as they are shown
record TopicAttributes(SortedMap<String, String> values) {

  static final String DELIVERY_POLICY = "DeliveryPolicy";
  static final String DISPLAY_NAME = "DisplayName";
  static final String FIFO_TOPIC = "FifoTopic";
  static final String CONTENT_BASED = "ContentBasedDeduplication";
  static final String POLICY = "Policy";

  /// The bytes of a message where nothing else is said.
  static final int STANDARD_MESSAGE_SIZE = 256 * 1024;

  private static final String SCOPE = "FifoThroughputScope";
  private static final String MESSAGE_SIZE = "MaximumMessageSize";
  private static final String SIGNATURE_VERSION = "SignatureVersion";

  private static final int SMALLEST_MESSAGE_SIZE = 1024;
  private static final int LARGEST_MESSAGE_SIZE = 1024 * 1024;
  private static final int LONGEST_DISPLAY_NAME = 100;
  private static final int LONGEST_DOCUMENT = 30_720;
  private static final int LONGEST_NAME = 2048;
  private static final int HUNDRED_PERCENT = 100;

  private static final AttributeRules RULES = rules();
  private static final Set<String> FIFO_ONLY = Set.of(CONTENT_BASED, SCOPE, "ArchivePolicy");

  /// Those of a new topic.
  static TopicAttributes none() {
    return new TopicAttributes(new TreeMap<>());
  }

  static boolean know(String name) {
    return RULES.know(name);
  }

  /// The attributes after some have been changed.
  ///
  /// @throws InvalidAttribute if one isn't known, or may not say that
  TopicAttributes with(Map<String, String> changes) throws InvalidAttribute {
    var changed = new TopicAttributes(RULES.changed(values, changes));
    if (!changed.isFifo()) {
      changed.checkStandard();
    }
    return changed;
  }

  /// True if they mean the same as others.
  boolean meanTheSame(TopicAttributes others) {
    return RULES.meanTheSame(values, others.values);
  }

  boolean isFifo() {
    return isTrue(FIFO_TOPIC);
  }

  /// True if a message without deduplication id is told by its body.
  boolean isContentBased() {
    return isTrue(CONTENT_BASED);
  }

  /// True if a deduplication id counts within its message group only.
  boolean isDeduplicatedPerGroup() {
    return value(SCOPE).equals("MessageGroup");
  }

  /// The bytes that a message may have with its attributes.
  int maximumMessageSize() {
    return Integer.parseInt(value(MESSAGE_SIZE));
  }

  String signatureVersion() {
    return value(SIGNATURE_VERSION);
  }

  private void checkStandard() throws InvalidAttribute {
    for (var name : FIFO_ONLY) {
      if (!value(name).equals(RULES.standard(name))) {
        throw InvalidAttribute.of(name, "is for FIFO topics only");
      }
    }
  }

  private boolean isTrue(String name) {
    return value(name).equals("true");
  }

  private String value(String name) {
    return RULES.value(values, name);
  }

  private static AttributeRules rules() {
    var rules =
        new AttributeRules()
            .add(DISPLAY_NAME, "", AttributeRule.text(LONGEST_DISPLAY_NAME))
            .add(POLICY, "", AttributeRule.upTo(LONGEST_DOCUMENT, TopicPolicy::checked))
            .add(
                DELIVERY_POLICY,
                "",
                AttributeRule.upTo(LONGEST_DOCUMENT, DeliveryPolicy::completed))
            .add("KmsMasterKeyId", "", AttributeRule.text(LONGEST_NAME))
            .add(FIFO_TOPIC, "false", AttributeRule.flag())
            .add(CONTENT_BASED, "false", AttributeRule.flag())
            .add(SCOPE, "Topic", AttributeRule.choice("Topic", "MessageGroup"))
            .add("TracingConfig", "PassThrough", AttributeRule.choice("PassThrough", "Active"))
            .add(SIGNATURE_VERSION, "1", AttributeRule.choice("1", "2"))
            .add(
                "ArchivePolicy", "", AttributeRule.upTo(LONGEST_DOCUMENT, AttributeRule.document()))
            .add(
                MESSAGE_SIZE,
                Integer.toString(STANDARD_MESSAGE_SIZE),
                AttributeRule.number(SMALLEST_MESSAGE_SIZE, LARGEST_MESSAGE_SIZE));
    for (var protocol : List.of("Application", "Firehose", "HTTP", "Lambda", "SQS")) {
      rules
          .add(protocol + "SuccessFeedbackRoleArn", "", AttributeRule.text(LONGEST_NAME))
          .add(protocol + "FailureFeedbackRoleArn", "", AttributeRule.text(LONGEST_NAME))
          .add(
              protocol + "SuccessFeedbackSampleRate", "", AttributeRule.number(0, HUNDRED_PERCENT));
    }
    return rules;
  }
}
