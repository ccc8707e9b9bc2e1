package tomodachi.amqp.internal.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.consume.ParkedDelivery;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.Message;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.PayloadText;

/// What is shown of a parked message.
final class Portrait {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final int HASH_BYTES = 6;

  private Portrait() {}

  /// What is shown of this one.
  ///
  /// @param mostData how much of its payload, in bytes; 0 for none
  static ParkedMessage of(ParkedDelivery parked, int mostData) {
    var message = opened(parked);
    return new ParkedMessage(
        id(parked, message),
        parked.exchange(),
        parked.routingKey(),
        parked.attempts(),
        parked.reason(),
        time(parked, message),
        parked.body().length,
        mostData == 0 ? null : PayloadText.of(parked.body(), mostData));
  }

  /// The JSON envelope, if it is in one.
  private static Optional<Message> opened(ParkedDelivery parked) {
    if (parked.body().length == 0 || parked.body()[0] != '{') {
      return Optional.empty();
    }
    try {
      return Optional.of(new JsonEnvelope().decode(new String(parked.body(), UTF_8), Map.of()));
    } catch (IllegalArgumentException e) {
      LOG.atDebug().setCause(e).log("a parked message has no JSON envelope");
      return Optional.empty();
    }
  }

  private static String id(ParkedDelivery parked, Optional<Message> message) {
    var id = parked.properties().getMessageId();
    return id != null && !id.isEmpty()
        ? id
        : message
            .map(Message::uuid)
            .filter(uuid -> !uuid.isEmpty())
            .orElseGet(() -> hash(parked.body()));
  }

  private static String hash(byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "sha256:" + HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("Every Java platform has SHA-256", e);
    }
  }

  private static @Nullable Instant time(ParkedDelivery parked, Optional<Message> message) {
    var timestamp = parked.properties().getTimestamp();
    return timestamp == null ? message.map(Message::timestamp).orElse(null) : timestamp.toInstant();
  }
}
