package tomodachi.aws.internal.consume;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tomodachi.aws.internal.client.AnswerSignal;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.Timeline;

/// A server with queues, and consumers of them.
@SuppressWarnings("try")
final class Scene implements AutoCloseable {

  static final Duration RETENTION = Duration.ofDays(4);

  final Timeline timeline;
  private final EmbeddedAws server;
  final SqsClient sqs;
  private final List<QueueConsumer> consumers = new ArrayList<>();

  /// @param holding true: the server takes its client for a service's, for which plan time waits
  Scene(Timeline timeline, boolean holding) {
    this.timeline = timeline;
    server = EmbeddedAws.start(timeline);
    sqs = client(server.endpoint(), holding);
  }

  private static SqsClient client(URI endpoint, boolean holding) {
    var configuration =
        ClientOverrideConfiguration.builder()
            .retryStrategy(AwsRetryStrategy.doNotRetry())
            .addExecutionInterceptor(new AnswerSignal());
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .overrideConfiguration(
            holding ? configuration.appId("tomodachi").build() : configuration.build())
        .build();
  }

  /// Makes a queue nobody has used.
  WorkingQueue queue(Duration visibility) {
    return queue(visibility, null, OptionalInt.empty());
  }

  WorkingQueue queue(
      Duration visibility, @Nullable ParkingQueue parking, OptionalInt maxReceiveCount) {
    var name = "q-" + UUID.randomUUID();
    return new WorkingQueue(
        name,
        made(name, visibility),
        "arn:aws:sqs:us-east-1:000000000000:" + name,
        false,
        visibility,
        RETENTION,
        maxReceiveCount,
        parking);
  }

  private String made(String name, Duration visibility) {
    var attributes = new HashMap<QueueAttributeName, String>();
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibility.toSeconds()));
    return sqs.createQueue(request -> request.queueName(name).attributes(attributes)).queueUrl();
  }

  /// Makes a queue for parked messages.
  ParkingQueue parking() {
    var name = "p-" + UUID.randomUUID();
    return new ParkingQueue(name, made(name, Duration.ZERO), false);
  }

  /// Sends messages whose bodies are numbers.
  void send(WorkingQueue queue, int count) {
    for (var from = 0; from < count; from += 10) {
      var entries =
          IntStream.range(from, Math.min(count, from + 10))
              .mapToObj(Integer::toString)
              .map(
                  text -> SendMessageBatchRequestEntry.builder().id(text).messageBody(text).build())
              .toList();
      sqs.sendMessageBatch(request -> request.queueUrl(queue.url()).entries(entries));
    }
  }

  void send(WorkingQueue queue, String body, Map<String, MessageAttributeValue> attributes) {
    sqs.sendMessage(
        request -> request.queueUrl(queue.url()).messageBody(body).messageAttributes(attributes));
  }

  QueueConsumer consumer(int concurrency, Handled handled) {
    return consumer(concurrency, handled, _ -> {});
  }

  QueueConsumer consumer(
      int concurrency, Handled handled, java.util.function.Consumer<QueueConsumer> onMissing) {
    var wish =
        new QueueWish("orders", null, false, -1, new QueueWish.DeadLetterWish.Unchanged(), "");
    var made =
        new QueueConsumer(
            new Subscription("handler", "Orders.handler", wish, null, true, false),
            new QueueConsumer.Settings(concurrency, 10, ""),
            handled,
            timeline,
            onMissing);
    consumers.add(made);
    return made;
  }

  /// Consumes a queue.
  QueueConsumer consume(WorkingQueue queue, SqsClient by, int concurrency, Handled handled) {
    var consumer = consumer(concurrency, handled);
    consumer.attach(queue, by, () -> {});
    consumer.begin();
    return consumer;
  }

  /// How many messages are visible, and how many in flight.
  String count(WorkingQueue queue) {
    return count(queue.url());
  }

  String count(String url) {
    var visible = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var inFlight = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
    var attributes =
        sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(visible, inFlight))
            .attributes();
    return attributes.get(visible) + " visible, " + attributes.get(inFlight) + " in flight";
  }

  /// The messages that are visible.
  List<Message> visible(String url) {
    return sqs.receiveMessage(request ->
            request
                .queueUrl(url)
                .maxNumberOfMessages(10)
                .messageAttributeNames("All")
                .visibilityTimeout(0))
        .messages();
  }

  /// Stops a consumer as a service does.
  static void stop(QueueConsumer consumer) throws InterruptedException {
    consumer.end();
    var _ = consumer.returnWaiting();
    consumer.finish(Duration.ofSeconds(5));
  }

  @Override
  public void close() {
    try {
      for (var consumer : consumers) {
        stop(consumer);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      sqs.close();
      server.close();
    }
  }
}
