package benchmarks.aws.spring;

import benchmarks.aws.client.Messenger;
import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Target;
import benchmarks.embedded.client.Bodies;
import benchmarks.embedded.sdk.SdkClient;
import benchmarks.worker.Receiving;
import io.awspring.cloud.sqs.listener.SqsMessageListenerContainer;
import java.net.URI;
import java.time.Duration;
import java.util.function.LongConsumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/// Spring Cloud AWS by its own classes, without annotations.
public final class SpringMessenger implements Messenger {

  private static final int TEN = 10;
  private static final int CONNECTIONS = 64;
  // So long takes a stop. It makes no difference while there are messages.
  private static final Duration POLL = Duration.ofSeconds(1);

  // Never closed, since that takes two seconds.
  private final SdkAsyncHttpClient http =
      NettyNioAsyncHttpClient.builder().maxConcurrency(CONNECTIONS).build();

  /// For a contender's process.
  public SpringMessenger() {}

  @Override
  public Sending sending(Setting setting, Target target) {
    return switch (target) {
      case QUEUE -> new SqsSending(client(setting.endpoint()), setting);
      case TOPIC -> new SnsSending(new SdkClient(), setting);
    };
  }

  @Override
  public Receiving receiving(Setting setting, int concurrency, LongConsumer handled) {
    var client = client(setting.endpoint());
    var container =
        SqsMessageListenerContainer.<String>builder()
            .sqsAsyncClient(client)
            .queueNames(setting.queueUrl())
            .configure(options ->
                options
                    .pollTimeout(POLL)
                    .maxConcurrentMessages(concurrency)
                    .maxMessagesPerPoll(Math.min(TEN, concurrency)))
            .messageListener(message -> handled.accept(Bodies.number(message.getPayload())))
            .build();
    container.start();
    return () -> {
      container.stop();
      client.close();
    };
  }

  private SqsAsyncClient client(URI endpoint) {
    return SqsAsyncClient.builder()
        .httpClient(http)
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
