package tomodachi.embedded.aws.battery;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// A server the battery is run against, and clients of it.
///
/// @param port of 127.0.0.1
record ServerUnderTest(int port, SdkHttpClient http, SqsClient sqs, SnsClient sns, StsClient sts)
    implements AutoCloseable {

  /// What every account is called that isn't one of AWS.
  static final String ACCOUNT = "000000000000";

  static final Region REGION = Region.EU_WEST_1;

  /// One on loopback.
  static ServerUnderTest at(int port) {
    var http = Apache5HttpClient.builder().maxConnections(20).build();
    return new ServerUnderTest(
        port,
        http,
        of(SqsClient.builder(), http, port, REGION).build(),
        of(SnsClient.builder(), http, port, REGION).build(),
        of(StsClient.builder(), http, port, REGION).build());
  }

  /// Another client of SQS, in another region.
  SqsClient sqsIn(Region region) {
    return of(SqsClient.builder(), http, port, region).build();
  }

  /// Another client of SNS, in another region.
  SnsClient snsIn(Region region) {
    return of(SnsClient.builder(), http, port, region).build();
  }

  @Override
  public void close() {
    sqs.close();
    sns.close();
    sts.close();
    http.close();
  }

  private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B of(
      B builder, SdkHttpClient http, int port, Region region) {
    return builder
        .httpClient(http)
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("battery", "secret")));
  }
}
