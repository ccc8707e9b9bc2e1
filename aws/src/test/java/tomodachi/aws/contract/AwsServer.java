package tomodachi.aws.contract;

import fauxqs.Fauxqs;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tomodachi.testing.EmbeddedAws;
import tomodachi.testing.contract.Timing;

/// A server of SNS and SQS for tests, which outlives the services of one test, and plain clients of
/// it.
public final class AwsServer implements AutoCloseable {

  static final String ACCOUNT = "000000000000";
  private static final Region REGION = Region.EU_WEST_1;
  private static final String KEY = "test";
  private static final int MOST_CONNECTIONS = 50;
  private static final SdkHttpClient HTTP =
      Apache5HttpClient.builder().maxConnections(MOST_CONNECTIONS).build();

  private final URI endpoint;
  private final Timing timing;
  private final @Nullable EmbeddedAws embedded;
  private final SqsClient sqs;
  private final SnsClient sns;

  private AwsServer(URI endpoint, Timing timing, @Nullable EmbeddedAws embedded) {
    this.endpoint = endpoint;
    this.timing = timing;
    this.embedded = embedded;
    sqs = sqs(endpoint);
    sns = of(SnsClient.builder(), endpoint).build();
  }

  private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B of(
      B builder, URI endpoint) {
    return builder
        .httpClient(HTTP)
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)));
  }

  /// A plain client of SQS at an endpoint, such as a proxy.
  public static SqsClient sqs(URI endpoint) {
    return of(SqsClient.builder(), endpoint).build();
  }

  /// An embedded server in time of its own.
  public static AwsServer embedded(Timing timing) {
    var embedded = EmbeddedAws.start(timing.timeline());
    return new AwsServer(embedded.endpoint(), timing, embedded);
  }

  /// An embedded server that lives in real time.
  public static AwsServer embeddedInRealTime() {
    var embedded = EmbeddedAws.start();
    return new AwsServer(embedded.endpoint(), Timing.real(), embedded);
  }

  /// The fauxqs of this process.
  public static AwsServer fauxqs() {
    return new AwsServer(URI.create("http://127.0.0.1:" + Fauxqs.port()), Timing.real(), null);
  }

  public URI endpoint() {
    return endpoint;
  }

  public Timing timing() {
    return timing;
  }

  /// True for an embedded one.
  public boolean isOurs() {
    return embedded != null;
  }

  /// The client of SQS.
  public SqsClient sqs() {
    return sqs;
  }

  /// The client of SNS.
  public SnsClient sns() {
    return sns;
  }

  public String region() {
    return REGION.id();
  }

  /// Overrides that lead services here, and to names with this prefix.
  public List<String> overrides(String prefix) {
    return overrides(endpoint, prefix);
  }

  /// Overrides that lead services to another endpoint of this server, such as a proxy.
  public List<String> overrides(URI endpoint, String prefix) {
    return List.of(
        "embedded.brokers=never",
        "aws_endpoint_urls.sns=" + endpoint,
        "aws_endpoint_urls.sqs=" + endpoint,
        "aws_endpoint_urls.sts=" + endpoint,
        "aws_sns_sqs.region_name=" + REGION.id(),
        "aws_sns_sqs.aws_access_key_id=" + KEY,
        "aws_sns_sqs.aws_secret_access_key=" + KEY,
        "aws_sns_sqs.topic_prefix=" + prefix,
        "aws_sns_sqs.queue_name_prefix=" + prefix);
  }

  /// The ARN of a topic.
  public String topicArn(String name) {
    return "arn:aws:sns:%s:%s:%s".formatted(REGION.id(), ACCOUNT, name);
  }

  /// The URL of a queue that exists.
  public String queueUrl(String name) {
    return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
  }

  @Override
  public void close() {
    sqs.close();
    sns.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
