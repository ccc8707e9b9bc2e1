package tomodachi.aws.internal.topology;

import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import tomodachi.aws.internal.client.AwsClients;

/// By what resources are looked for and made; each client is asked for when it is used.
///
/// @param region in which all of them work
record Clients(
    Supplier<SqsClient> sqs,
    Supplier<SnsClient> sns,
    Supplier<StsClient> sts,
    Supplier<String> region) {

  static Clients of(AwsClients clients) {
    return new Clients(clients::sqs, clients::sns, clients::sts, clients::region);
  }
}
