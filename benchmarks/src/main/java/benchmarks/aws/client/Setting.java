package benchmarks.aws.client;

import java.net.URI;

/// Where messages go and what they are like.
///
/// @param endpoint of the server
/// @param prefix what the names of this round begin with
/// @param queueUrl of the queue
/// @param topicArn of the topic, whose messages the queue gets as they are
/// @param size bytes of a body
public record Setting(URI endpoint, String prefix, String queueUrl, String topicArn, int size) {

  /// The name of the queue and of the topic, without prefix.
  public static final String WORK = "work";
}
