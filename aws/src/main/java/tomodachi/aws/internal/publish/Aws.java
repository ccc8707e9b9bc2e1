package tomodachi.aws.internal.publish;

import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.transport.TransportException;

/// What a publisher needs of AWS. Usable from any thread; calls block the thread that makes them.
interface Aws {

  SnsClient sns();

  SqsClient sqs();

  StsClient sts();

  /// The region all of them use.
  String region();

  /// To be called before another attempt when nobody answered, see [AwsClients#standIn].
  void standIn() throws TransportException;

  /// By the clients of a service.
  static Aws of(AwsClients clients) {
    return new Aws() {
      @Override
      public SnsClient sns() {
        return clients.sns();
      }

      @Override
      public SqsClient sqs() {
        return clients.sqs();
      }

      @Override
      public StsClient sts() {
        return clients.sts();
      }

      @Override
      public String region() {
        return clients.region();
      }

      @Override
      public void standIn() throws TransportException {
        clients.standIn();
      }
    };
  }
}
