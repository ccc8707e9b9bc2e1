package tomodachi.embedded.aws.internal.sns;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ServerTime;

/// Publishes messages: when it is done, they are in the queues.
///
/// @param ids of messages
record Publisher(ServerTime time, Fanout fanout, Supplier<UUID> ids) {

  /// Publishes a message, unless it is a duplicate.
  ///
  /// @param endpoint how the publisher reaches this server
  /// @throws ApiError if the topic can't take more
  Receipt publish(Topic topic, Publication publication, String endpoint) throws ApiError {
    if (!fanout.hasRoom(topic, publication)) {
      throw SnsErrors.memoryIsFull();
    }
    return topic.isFifo()
        ? publishOnce(topic, publication, endpoint)
        : deliver(topic, publication, receipt(null), endpoint);
  }

  private Receipt publishOnce(Topic topic, Publication publication, String endpoint)
      throws ApiError {
    var key = publication.order().key(topic.attributes());
    var first = topic.deduplication().find(key, time.now());
    if (first.isPresent()) {
      return first.get();
    }
    var receipt = receipt(topic.nextSequenceNumber());
    topic.deduplication().add(key, receipt, time.now());
    return deliver(topic, publication, receipt, endpoint);
  }

  private Receipt deliver(Topic topic, Publication publication, Receipt receipt, String endpoint) {
    var version = topic.attributes().signatureVersion();
    fanout.deliver(
        topic, new Published(topic.arn(), version, publication, receipt, time.now(), endpoint));
    return receipt;
  }

  private Receipt receipt(@Nullable String sequenceNumber) {
    return new Receipt(ids.get().toString(), sequenceNumber);
  }
}
