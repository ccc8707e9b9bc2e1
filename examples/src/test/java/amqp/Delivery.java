package amqp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tomodachi.transport.Completion;
import tomodachi.transport.Work;

/// A message on its way through its handler.
record Delivery(long tag, String messageId, String text, Consumer consumer) implements Work {

  @Override
  public <T> Optional<T> find(Class<T> type) {
    return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
  }

  @Override
  public Map<String, String> logContext() {
    return Map.of("message_id", messageId);
  }

  @Override
  public String settle(Completion completion) {
    try {
      return switch (completion) {
        case Completion.Returned _ -> consumer.ack(this);
        case Completion.Interrupted() -> consumer.requeue(this);
        case Completion.Thrown _, Completion.TimedOut _ -> consumer.reject(this);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      consumer.ended();
    }
  }
}
