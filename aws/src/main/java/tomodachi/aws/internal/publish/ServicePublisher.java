package tomodachi.aws.internal.publish;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.aws.SnsSqsPublisher;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.PublishResult;

/// The publisher of a service: made before its transports are open, of use from then on until they
/// close.
public final class ServicePublisher implements SnsSqsPublisher {

  private final ServiceContext service;
  private volatile State state = new State.Early();

  /// @param service whose options say how to publish; they are read by [#open]
  public ServicePublisher(ServiceContext service) {
    this.service = service;
  }

  private sealed interface State {
    record Early() implements State {}

    record Open(Publishing publishing, AwsSnsSqsOptions options, @Nullable Envelope envelope)
        implements State {}

    record Closed() implements State {}
  }

  /// Publishes from now on.
  public void open(Publishing publishing) {
    state =
        new State.Open(
            publishing,
            service.options(AwsSnsSqsOptions.class),
            service.options(MessagingOptions.class).envelope());
  }

  /// Publishes no more. Closes nothing else.
  public void close() {
    state = new State.Closed();
  }

  @Override
  public String publish(String topic, @Nullable Object data, SnsSqsPublishOption... options) {
    return toTopic(topic, options).send(data);
  }

  @Override
  public List<PublishResult> publishAll(
      String topic, List<? extends @Nullable Object> data, SnsSqsPublishOption... options) {
    return toTopic(topic, options).sendAll(data);
  }

  @Override
  public CompletableFuture<String> publishAsync(
      String topic, @Nullable Object data, SnsSqsPublishOption... options) {
    return toTopic(topic, options).sendAsync(data);
  }

  @Override
  public String sendToQueue(String queue, @Nullable Object data, SnsSqsPublishOption... options) {
    return toQueue(queue, options).send(data);
  }

  @Override
  public List<PublishResult> sendAllToQueue(
      String queue, List<? extends @Nullable Object> data, SnsSqsPublishOption... options) {
    return toQueue(queue, options).sendAll(data);
  }

  @Override
  public CompletableFuture<String> sendToQueueAsync(
      String queue, @Nullable Object data, SnsSqsPublishOption... options) {
    return toQueue(queue, options).sendAsync(data);
  }

  private Route toTopic(String topic, SnsSqsPublishOption... options) {
    var open = open();
    var terms = Terms.forTopic(open.options(), open.envelope(), options);
    var target = Target.Topic.of(requireNonNull(topic, "topic"), terms);
    return new Route(service, open.publishing(), terms, target);
  }

  private Route toQueue(String queue, SnsSqsPublishOption... options) {
    var open = open();
    var terms = Terms.forQueue(open.options(), open.envelope(), options);
    var region = open.publishing().region();
    var target = QueueAddress.of(requireNonNull(queue, "queue"), terms, region);
    return new Route(service, open.publishing(), terms, target);
  }

  private State.Open open() {
    return switch (state) {
      case State.Open open -> open;
      case State.Early() ->
          throw new IllegalStateException(
              "The SNS and SQS publisher isn't open yet: publish from @StartedService on");
      case State.Closed() ->
          throw new IllegalStateException(
              "The SNS and SQS publisher is closed: publish until all handlers have ended");
    };
  }
}
