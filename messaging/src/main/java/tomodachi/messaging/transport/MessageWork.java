package tomodachi.messaging.transport;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;
import tomodachi.transport.BindingException;
import tomodachi.transport.Completion;
import tomodachi.transport.ThrownText;
import tomodachi.transport.Work;

/// A message on its way through its handler.
///
/// - **M1** — it is opened once, by [#prepare], on the handler's thread; all else comes after.
/// - **M2** — it is settled once, by [#settle], and then released, unless it is handled again at
///   once: then the next [MessageWork] does both.
final class MessageWork<R extends Received> implements Work {

  private final MessageHandler<R> handler;
  private final R received;
  private final Calls calls;
  private final int again;
  private @Nullable Opened<R> opened;
  private @Nullable Delivery delivery;
  private boolean claimed;

  /// @param calls the calls of this message
  /// @param again how often the message has been handled again at once
  MessageWork(MessageHandler<R> handler, R received, Calls calls, int again) {
    this.handler = handler;
    this.received = received;
    this.calls = calls;
    this.again = again;
  }

  @Override
  public void prepare() {
    var attempts = policy().attempts();
    if (received.attempt() > attempts) {
      throw new Exhausted(received.attempt(), attempts);
    }
    opened = new Opened<>(received, open());
    claim();
  }

  private RetryPolicy policy() {
    var policy = handler.policy();
    return policy.withAttempts(received.attempts(policy.attempts()));
  }

  Calls calls() {
    return calls;
  }

  private Message open() {
    try {
      received.requireReadable();
      return handler.opener().open(received);
    } catch (RuntimeException e) {
      throw new BindingException("message", "can't be read: " + ThrownText.of(e), e);
    }
  }

  private void claim() {
    var handled = handler.handled();
    var uuid = uuid();
    if (handled != null && !uuid.isEmpty()) {
      handled.claim(uuid);
      claimed = true;
    }
  }

  /// The message and what was inside.
  Opened<R> opened() {
    var present = opened;
    if (present == null) {
      throw new IllegalStateException("The message could not be opened");
    }
    return present;
  }

  /// What the handler sees of it; the same object each time.
  Delivery delivery() {
    var present = delivery;
    if (present == null) {
      present = received.delivery(opened().message());
      delivery = present;
    }
    return present;
  }

  private String uuid() {
    var present = opened;
    return present == null ? received.id() : present.message().uuid();
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    if (opened == null) {
      return Optional.empty();
    }
    if (type == Message.class) {
      return Optional.of(type.cast(opened().message()));
    }
    return Delivery.class.isAssignableFrom(type) && type.isInstance(delivery())
        ? Optional.of(type.cast(delivery()))
        : Optional.empty();
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {
    received.logContext(entry);
    entry.accept("message_uuid", uuid());
    entry.accept("queue_name", received.queueName());
    entry.accept("attempt", Integer.toString(received.attempt()));
  }

  @Override
  public String settle(Completion completion) {
    var verdict = policy().judge(completion, received.attempt(), again);
    handler.log().judged(completion, verdict);
    if (verdict instanceof Verdict.Again) {
      endClaim(false);
      handler.submit(new MessageWork<>(handler, received, calls, again + 1));
      return "retry_now";
    }
    try {
      var word = carryOut(verdict);
      endClaim(verdict instanceof Verdict.Acknowledge);
      return word;
    } finally {
      endClaim(false);
      received.released();
    }
  }

  private String carryOut(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Acknowledge(var word) -> acknowledge(word);
      case Verdict.Discard _ -> acknowledge("discard");
      case Verdict.Retry(var delay, var reason) -> {
        received.retry(delay, reason);
        yield "retry";
      }
      case Verdict.Park(var reason) -> {
        received.park(reason);
        yield "park";
      }
      case Verdict.GiveBack(), Verdict.Again() -> {
        received.giveBack();
        yield "return";
      }
    };
  }

  private String acknowledge(String word) {
    received.acknowledge();
    return word;
  }

  private void endClaim(boolean wasHandled) {
    var handled = handler.handled();
    if (handled != null && claimed) {
      claimed = false;
      handled.end(uuid(), wasHandled);
    }
  }
}
