package tomodachi.aws.contract;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.Options;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.AwsTransportFactory;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.EmbeddedOptions.Brokers;
import tomodachi.testing.contract.TransportFixture;
import tomodachi.transport.TransportFactory;

/// SQS for the contract of all transports.
final class SnsSqsTransportFixture implements TransportFixture {

  private static final URI NOBODY_LISTENS = URI.create("http://127.0.0.1:1");

  /// A call for messages that is broken off may take one along, which comes again when its time is
  /// up.
  private static final String VISIBILITY_SECONDS = "2";

  private final String prefix = Prefix.next("transport");
  private final AwsServer server;
  private final String url;

  SnsSqsTransportFixture(AwsServer server) {
    this.server = server;
    url =
        server
            .sqs()
            .createQueue(request ->
                request
                    .queueName(prefix + "work")
                    .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, VISIBILITY_SECONDS)))
            .queueUrl();
  }

  static final class Service {
    @AwsSnsSqs(queueName = "work")
    void handle(String content) {}
  }

  @Override
  public TransportFactory factory() {
    return new AwsTransportFactory();
  }

  @Override
  public Class<?> service() {
    return Service.class;
  }

  @Override
  public Options options() {
    return options(server.endpoint());
  }

  @Override
  public Options unreachable() {
    return options(NOBODY_LISTENS);
  }

  private Options options(URI endpoint) {
    return Options.of(
        AwsSnsSqsOptions.defaults()
            .withRegionName(server.region())
            .withCredentials("test", "test")
            .withTopicPrefix(prefix)
            .withQueueNamePrefix(prefix),
        AwsEndpointOptions.of(endpoint),
        EmbeddedOptions.defaults().withBrokers(Brokers.NEVER));
  }

  @Override
  public void send(String content) {
    server.sqs().sendMessage(request -> request.queueUrl(url).messageBody(content));
  }

  @Override
  public void close() {
    server.close();
  }
}
