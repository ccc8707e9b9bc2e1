package tomodachi.aws.internal.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import tomodachi.ServiceContext;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.aws.internal.names.TopicNames;

/// Makes topics, for subscriptions and for publishers.
public final class TopicMaker {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  private static final String KEY = "KmsMasterKeyId";
  private static final String DIFFERENT = "different attributes";

  /// What makes a FIFO topic.
  private static final Map<String, String> FIFO =
      Map.of("FifoTopic", "true", "ContentBasedDeduplication", "false");

  private final @Nullable String key;
  private final Clients clients;

  /// @param service whose options say how topics are encrypted
  public TopicMaker(ServiceContext service, AwsClients clients) {
    this(Terms.of(service).topicKey(), Clients.of(clients));
  }

  /// @param key the KMS key of topics; empty: none; null: what they have stays
  TopicMaker(@Nullable String key, Clients clients) {
    this.key = key;
    this.clients = clients;
  }

  /// Makes a topic, or finds that it exists.
  ///
  /// @param wireName its name on AWS, no pattern; one that ends in `.fifo` is a FIFO topic
  /// @param attributes what else it is to have
  /// @param overwrite true: one that exists gets the attributes; false: it stays as it is
  /// @return its ARN
  public String make(String wireName, Map<String, String> attributes, boolean overwrite) {
    var stated = stated(attributes);
    try {
      var arn = create(wireName, creation(wireName, stated));
      if (overwrite && stated.containsValue("")) {
        change(arn, stated);
      }
      return arn;
    } catch (InvalidParameterException e) {
      if (!String.valueOf(e.getMessage()).contains(DIFFERENT)) {
        throw e;
      }
      return existing(wireName, stated, overwrite);
    }
  }

  /// What a topic is made with: what it hasn't at first need not be taken away.
  static Map<String, String> creation(String wireName, Map<String, String> stated) {
    var initial = new TreeMap<>(stated);
    initial.values().removeIf(String::isEmpty);
    if (wireName.endsWith(TopicNames.FIFO)) {
      FIFO.forEach(initial::putIfAbsent);
    }
    return initial;
  }

  private Map<String, String> stated(Map<String, String> attributes) {
    var stated = new HashMap<String, String>();
    if (key != null) {
      stated.put(KEY, key);
    }
    stated.putAll(attributes);
    return stated;
  }

  private String existing(String wireName, Map<String, String> stated, boolean overwrite) {
    var fifo = wireName.endsWith(TopicNames.FIFO);
    var arn = create(wireName, fifo ? Map.of("FifoTopic", "true") : Map.of());
    if (overwrite) {
      change(arn, stated);
    } else {
      LOG.atWarn()
          .addKeyValue("topic_arn", arn)
          .log("the topic has other attributes than it would get, and keeps them");
    }
    return arn;
  }

  private String create(String wireName, Map<String, String> attributes) {
    return sns().createTopic(topic -> topic.name(wireName).attributes(attributes)).topicArn();
  }

  private void change(String arn, Map<String, String> stated) {
    change(arn, sns().getTopicAttributes(topic -> topic.topicArn(arn)).attributes(), stated);
  }

  /// Gives a topic the key that the options say.
  ///
  /// @param existing the attributes that it has
  void encrypt(String arn, Map<String, String> existing) {
    change(arn, existing, stated(Map.of()));
  }

  private void change(String arn, Map<String, String> existing, Map<String, String> stated) {
    stated.forEach((name, value) -> {
      if (!isSame(name, existing.getOrDefault(name, ""), value)) {
        set(arn, name, value);
      }
    });
  }

  private static boolean isSame(String name, String actual, String wanted) {
    return name.equals(KEY) ? KmsKey.isSame(actual, wanted) : actual.equals(wanted);
  }

  private void set(String arn, String name, String value) {
    LOG.atInfo()
        .addKeyValue("topic_arn", arn)
        .addKeyValue("attribute", name)
        .log("the topic gets another attribute");
    sns()
        .setTopicAttributes(topic -> topic.topicArn(arn).attributeName(name).attributeValue(value));
  }

  private SnsClient sns() {
    return clients.sns().get();
  }
}
