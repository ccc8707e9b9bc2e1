package tomodachi.aws.internal.publish;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import tomodachi.testing.EmbeddedAws;

/// The clients of AWS's SDK, at an embedded server.
record RealAws(SnsClient sns, SqsClient sqs, StsClient sts, String region)
    implements Aws, AutoCloseable {

  static RealAws at(EmbeddedAws server) {
    return new RealAws(
        configured(SnsClient.builder(), server).build(),
        configured(SqsClient.builder(), server).build(),
        configured(StsClient.builder(), server).build(),
        server.region());
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, EmbeddedAws server) {
    var credentials = AwsBasicCredentials.create(server.accessKeyId(), server.secretAccessKey());
    return builder
        .endpointOverride(URI.create(server.endpoint().toString()))
        .region(Region.of(server.region()))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .overrideConfiguration(each -> each.retryStrategy(AwsRetryStrategy.doNotRetry()));
  }

  @Override
  public void standIn() {}

  @Override
  public void close() {
    sns.close();
    sqs.close();
    sts.close();
  }
}
