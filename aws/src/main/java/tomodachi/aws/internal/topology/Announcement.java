package tomodachi.aws.internal.topology;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Says what was made or changed on AWS.
///
/// @param production true: what was made is worth a warning, since it may be a misspelled name
record Announcement(boolean production) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  /// @param kind `queue` or `topic`
  /// @param places the handlers that need it
  void made(String kind, String name, List<String> places) {
    LOG.atLevel(production ? Level.WARN : Level.DEBUG)
        .addKeyValue(kind + "_name", name)
        .log("{} \"{}\" did not exist and was made\n    {}", kind, name, joined(places));
  }

  void changed(String queue, Object attributes) {
    LOG.atInfo()
        .addKeyValue("queue_name", queue)
        .addKeyValue("attributes", attributes)
        .log("the queue gets other attributes");
  }

  void subscribed(String topicArn, Subscription by) {
    LOG.atInfo()
        .addKeyValue("topic_arn", topicArn)
        .addKeyValue("wrapped_handler", by.handler())
        .log("a topic that matches the wildcard has appeared and was subscribed to");
  }

  void nothingMatches(TopicWish topic, Subscription by) {
    LOG.atWarn()
        .addKeyValue("topic", topic.topic())
        .addKeyValue("wrapped_handler", by.handler())
        .log("no topic matches the wildcard yet\n    {}", by.declaredBy());
  }

  private static String joined(List<String> places) {
    return String.join("\n    ", places);
  }
}
