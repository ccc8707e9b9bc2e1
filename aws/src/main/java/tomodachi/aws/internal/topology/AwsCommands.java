package tomodachi.aws.internal.topology;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.transport.JsonCodec;

/// What to type to have something made or changed: commands of the AWS command line, for a shell.
final class AwsCommands {

  private static final Pattern PLAIN = Pattern.compile("[\\w.:/@%+-]+");

  private AwsCommands() {}

  static String createQueue(String name, Map<QueueAttributeName, String> attributes) {
    return "aws sqs create-queue --queue-name %s%s"
        .formatted(quoted(name), attributes(named(attributes)));
  }

  static String setQueueAttributes(String url, Map<QueueAttributeName, String> attributes) {
    return "aws sqs set-queue-attributes --queue-url %s%s"
        .formatted(quoted(url), attributes(named(attributes)));
  }

  static String createTopic(String name, Map<String, String> attributes) {
    return "aws sns create-topic --name %s%s".formatted(quoted(name), attributes(attributes));
  }

  static String setTopicAttribute(String arn, String name, String value) {
    return "aws sns set-topic-attributes --topic-arn %s --attribute-name %s --attribute-value %s"
        .formatted(quoted(arn), name, quoted(value));
  }

  static String subscribe(String topicArn, String queueArn, Map<String, String> terms) {
    return "aws sns subscribe --topic-arn %s --protocol sqs --notification-endpoint %s%s"
        .formatted(quoted(topicArn), quoted(queueArn), attributes(terms));
  }

  static String setSubscriptionAttribute(String arn, String name, String value) {
    return ("aws sns set-subscription-attributes --subscription-arn %s --attribute-name %s"
            + " --attribute-value %s")
        .formatted(quoted(arn), name, quoted(value));
  }

  private static Map<String, String> named(Map<QueueAttributeName, String> attributes) {
    var named = new TreeMap<String, String>();
    attributes.forEach((name, value) -> named.put(name.toString(), value));
    return named;
  }

  private static String attributes(Map<String, String> attributes) {
    return attributes.isEmpty()
        ? ""
        : " --attributes " + quoted(JsonCodec.standard().text(attributes));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
