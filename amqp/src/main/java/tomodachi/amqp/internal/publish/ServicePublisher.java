package tomodachi.amqp.internal.publish;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.PublishResult;
import tomodachi.transport.Timeline;

/// The publisher of a service: made before its transports are open, of use from then on until they
/// close.
public final class ServicePublisher implements AmqpPublisher {

  private final ServiceContext service;
  private final Unroutable unroutable;
  private volatile State state = new State.Early();

  /// @param service whose options say how to publish; they are read by [#open]
  public ServicePublisher(ServiceContext service, Timeline timeline) {
    this.service = service;
    unroutable = new Unroutable(timeline.machine());
  }

  private sealed interface State {
    record Early() implements State {}

    record Open(Publishing publishing, AmqpOptions amqp, MessagingOptions messaging)
        implements State {}

    record Closed() implements State {}
  }

  /// Publishes from now on.
  public void open(Publishing publishing) {
    state =
        new State.Open(
            publishing,
            service.options(AmqpOptions.class),
            service.options(MessagingOptions.class));
  }

  /// Publishes no more. Closes nothing else.
  public void close() {
    state = new State.Closed();
  }

  @Override
  public void publish(String routingKey, @Nullable Object data, AmqpPublishOption... options) {
    var open = open();
    var terms = terms(open, options);
    var message = composition(terms, routingKey).of(data);
    var confirmation = open.publishing().sendAndWait(message, open.amqp().publishTimeout());
    check(message, confirmation, terms.mandatory());
  }

  /// Publishes, and returns what became of the message, also when no queue takes it.
  public Confirmation publishAndTell(
      String routingKey, @Nullable Object data, AmqpPublishOption... options) {
    var open = open();
    var message = composition(terms(open, options), routingKey).of(data);
    return open.publishing().sendAndWait(message, open.amqp().publishTimeout());
  }

  @Override
  public List<PublishResult> publishAll(
      String routingKey, List<? extends @Nullable Object> data, AmqpPublishOption... options) {
    var open = open();
    var terms = terms(open, options);
    var messages = data.stream().map(composition(terms, routingKey)::of).toList();
    var answers = new ArrayList<CompletableFuture<Confirmation>>();
    messages.forEach(message -> answers.add(open.publishing().send(message)));
    var results = new ArrayList<PublishResult>();
    for (var i = 0; i < messages.size(); i++) {
      results.add(result(messages.get(i), answers.get(i), terms.mandatory()));
    }
    return List.copyOf(results);
  }

  @Override
  public CompletableFuture<@Nullable Void> publishAsync(
      String routingKey, @Nullable Object data, AmqpPublishOption... options) {
    var open = open();
    var terms = terms(open, options);
    var message = composition(terms, routingKey).of(data);
    var done = new CompletableFuture<@Nullable Void>();
    // Off the thread that reads the connection: what the user makes of it may block.
    var _ =
        open.publishing()
            .send(message)
            .whenCompleteAsync(
                (confirmation, failure) ->
                    complete(done, message, confirmation, failure, terms.mandatory()),
                Thread::startVirtualThread);
    return done;
  }

  private State.Open open() {
    return switch (state) {
      case State.Open open -> open;
      case State.Early() ->
          throw new IllegalStateException(
              "The AMQP publisher isn't open yet: publish from @StartedService on");
      case State.Closed() ->
          throw new IllegalStateException(
              "The AMQP publisher is closed: publish until all handlers have ended");
    };
  }

  private static Terms terms(State.Open open, AmqpPublishOption... options) {
    return new Terms(open.amqp(), open.messaging().envelope(), options);
  }

  private Composition composition(Terms terms, String routingKey) {
    return new Composition(service, terms, requireNonNull(routingKey, "routingKey"));
  }

  private void check(Outgoing message, Confirmation confirmation, boolean mandatory) {
    if (!(confirmation instanceof Confirmation.Returned(var replyText))) {
      return;
    }
    if (mandatory) {
      throw Pending.failure("No queue takes the message (%s)".formatted(replyText), message, null);
    }
    unroutable.warn(message);
  }

  private PublishResult result(
      Outgoing message, CompletableFuture<Confirmation> answer, boolean mandatory) {
    try {
      check(message, answer.get(), mandatory);
      return new PublishResult.Confirmed("");
    } catch (PublishException e) {
      return new PublishResult.Failed(e);
    } catch (ExecutionException e) {
      return new PublishResult.Failed(asPublishException(message, e.getCause()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new PublishResult.Failed(interrupted(message));
    }
  }

  private static PublishException interrupted(Outgoing message) {
    return Pending.failure(
        "The thread was interrupted; the message may or may not arrive", message, null);
  }

  private static PublishException asPublishException(
      Outgoing message, @Nullable Throwable failure) {
    return failure instanceof PublishException known
        ? known
        : Pending.failure("The publish failed: " + failure, message, failure);
  }

  private void complete(
      CompletableFuture<@Nullable Void> done,
      Outgoing message,
      @Nullable Confirmation confirmation,
      @Nullable Throwable failure,
      boolean mandatory) {
    try {
      if (confirmation == null) {
        throw asPublishException(message, failure);
      }
      check(message, confirmation, mandatory);
      done.complete(null);
    } catch (PublishException e) {
      done.completeExceptionally(e);
    }
  }
}
