package benchmarks.embedded.sdk;

import benchmarks.embedded.client.Client;
import benchmarks.embedded.client.Lane;
import benchmarks.embedded.client.Target;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The AWS SDK with its blocking clients, of which all threads use the same, as they should.
public final class SdkClient implements Client, AutoCloseable {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

  private final SdkHttpClient http = Apache5HttpClient.builder().maxConnections(64).build();
  private final Map<URI, SqsClient> sqs = new ConcurrentHashMap<>();
  private final Map<URI, SnsClient> sns = new ConcurrentHashMap<>();

  @Override
  public Lane open(Target target) {
    return new SdkLane(target, sqs(target.endpoint()), sns(target.endpoint()));
  }

  /// The client for the queues of a server.
  public SqsClient sqs(URI endpoint) {
    return sqs.computeIfAbsent(
        endpoint,
        uri -> {
          var builder = SqsClient.builder().httpClient(http);
          setUp(builder, uri);
          return builder.build();
        });
  }

  /// The client for the topics of a server.
  public SnsClient sns(URI endpoint) {
    return sns.computeIfAbsent(
        endpoint,
        uri -> {
          var builder = SnsClient.builder().httpClient(http);
          setUp(builder, uri);
          return builder.build();
        });
  }

  private static void setUp(AwsClientBuilder<?, ?> builder, URI endpoint) {
    builder.endpointOverride(endpoint).region(Region.EU_WEST_1).credentialsProvider(CREDENTIALS);
  }

  @Override
  public void close() {
    sqs.values().forEach(SqsClient::close);
    sns.values().forEach(SnsClient::close);
    http.close();
  }
}
