package tomodachi.embedded.aws.internal.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// Where a message belongs among others.
///
/// @param groupId null if it has none, as in a FIFO topic it never is
/// @param deduplicationId null in a standard topic
record Order(@Nullable String groupId, @Nullable String deduplicationId) {

  private static final String GROUP = "MessageGroupId";
  private static final String DEDUPLICATION = "MessageDeduplicationId";
  private static final Pattern ID = Pattern.compile("[!-~]{1,128}");

  /// Reads the ids of a message.
  ///
  /// @param message as it was sent, whose digest stands for a missing deduplication id where the
  ///   topic says so
  /// @throws ApiError if the topic needs one that isn't there, or takes none
  static Order read(Topic topic, String message, Structure input) throws ApiError {
    var group = checked(GROUP, input);
    var deduplication = checked(DEDUPLICATION, input);
    if (topic.isFifo()) {
      return inFifoTopic(topic, group, deduplication, message);
    }
    if (deduplication != null) {
      throw SnsErrors.invalid(
          DEDUPLICATION,
          "The request includes %s parameter that is not valid for this topic type"
              .formatted(DEDUPLICATION));
    }
    return new Order(group, null);
  }

  /// What tells it from others in its topic.
  TopicDeduplication.Key key(TopicAttributes attributes) {
    return new TopicDeduplication.Key(
        attributes.isDeduplicatedPerGroup() ? groupId : null, String.valueOf(deduplicationId));
  }

  private static Order inFifoTopic(
      Topic topic, @Nullable String group, @Nullable String deduplication, String message)
      throws ApiError {
    if (group == null) {
      throw SnsErrors.invalid("The MessageGroupId parameter is required for FIFO topics");
    }
    if (deduplication != null) {
      return new Order(group, deduplication);
    }
    if (!topic.attributes().isContentBased()) {
      throw SnsErrors.invalid(
          "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId"
              + " provided explicitly");
    }
    return new Order(group, digest(message));
  }

  private static @Nullable String checked(String name, Structure input) throws ApiError {
    var id = input.text(name).orElse(null);
    if (id != null && !ID.matcher(id).matches()) {
      throw SnsErrors.invalid(name, "must have 1 to 128 letters, digits and punctuation marks");
    }
    return id;
  }

  private static String digest(String message) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(message.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
