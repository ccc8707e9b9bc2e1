package tomodachi.aws.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import tomodachi.Options;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.aws.SnsSqsPublisher;
import tomodachi.aws.contract.ContractServices.ContractedService;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.PublishResult;
import tomodachi.testing.contract.ContractPublisher;
import tomodachi.testing.contract.HandlerShape;
import tomodachi.testing.contract.MessageHandler;
import tomodachi.testing.contract.MessagingFixture;
import tomodachi.testing.contract.ParkedMessage;
import tomodachi.testing.contract.Timing;

/// SNS and SQS for the messaging contract.
final class SnsSqsFixture implements MessagingFixture {

  /// What SNS takes.
  private static final int LARGEST_BODY = 256 * 1024;

  /// A call for messages that is broken off may take one along, which comes again when its time is
  /// up.
  private static final int VISIBILITY_SECONDS = 5;

  private final String prefix = Prefix.next("contract");
  private final AwsServer server;

  SnsSqsFixture(AwsServer server) {
    this.server = server;
  }

  @Override
  public Timing timing() {
    return server.timing();
  }

  @Override
  public List<String> overrides() {
    var overrides = new ArrayList<>(server.overrides(prefix));
    overrides.add("handlers.handle.visibility_timeout=" + VISIBILITY_SECONDS);
    return List.copyOf(overrides);
  }

  /// One permit is one message received.
  @Override
  public List<String> oneAtATime() {
    return List.of("handlers.handle.concurrency=1");
  }

  @Override
  public Object service(HandlerShape shape, Options options, MessageHandler handler) {
    return ContractServices.of(shape, options, handler);
  }

  @Override
  public ContractPublisher publisher(Object service) {
    return new Publisher(requireNonNull(((ContractedService) service).publisher));
  }

  @Override
  public String topic() {
    return ContractServices.TOPIC;
  }

  @Override
  public void send(byte[] body, Map<String, Object> attributes) {
    server
        .sns()
        .publish(request ->
            request
                .topicArn(server.topicArn(prefix + ContractServices.TOPIC))
                .message(new String(body, UTF_8))
                .messageAttributes(SentAttributes.of(attributes)));
  }

  @Override
  public long waiting() {
    var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var attributes =
        server
            .sqs()
            .getQueueAttributes(request ->
                request
                    .queueUrl(server.queueUrl(prefix + ContractServices.QUEUE))
                    .attributeNames(name))
            .attributes();
    return Long.parseLong(requireNonNull(attributes.get(name)));
  }

  @Override
  public Optional<ParkedMessage> parked() {
    try {
      var url = server.queueUrl(prefix + ContractServices.QUEUE + "-parked");
      return ParkedInSqs.take(server.sqs(), url);
    } catch (QueueDoesNotExistException nothingIsParked) {
      return Optional.empty();
    }
  }

  @Override
  public int smallestBody() {
    return 1;
  }

  @Override
  public int largestBody() {
    return LARGEST_BODY;
  }

  @Override
  public boolean ordered() {
    return false;
  }

  /// fauxqs doesn't notice when a client is gone that waits for messages.
  @Override
  public boolean countsAbortedDeliveries() {
    return !server.isOurs();
  }

  @Override
  public void close() {
    server.close();
  }

  private record Publisher(SnsSqsPublisher publisher) implements ContractPublisher {

    @Override
    public void publish(Object data, Map<String, Object> attributes) {
      var options = new ArrayList<SnsSqsPublishOption>();
      attributes.forEach((name, value) -> options.add(SnsSqsPublishOption.attribute(name, value)));
      publisher.publish(ContractServices.TOPIC, data, options.toArray(SnsSqsPublishOption[]::new));
    }

    @Override
    public void publishWith(@Nullable Envelope envelope, Object data) {
      publisher.publish(
          ContractServices.TOPIC,
          data,
          envelope == null
              ? SnsSqsPublishOption.noEnvelope()
              : SnsSqsPublishOption.envelope(envelope));
    }

    @Override
    public List<PublishResult> publishAll(List<?> data) {
      return publisher.publishAll(ContractServices.TOPIC, data);
    }

    @Override
    public CompletableFuture<?> publishAsync(Object data) {
      return publisher.publishAsync(ContractServices.TOPIC, data);
    }
  }
}
