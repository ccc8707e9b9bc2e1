package tomodachi.aws;

import java.util.List;
import tomodachi.Options;
import tomodachi.aws.internal.AwsTransport;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.MessagingOptions;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;

/// Makes the SNS and SQS transport of a service.
public final class AwsTransportFactory implements TransportFactory {

  /// For the container.
  public AwsTransportFactory() {}

  @Override
  public String name() {
    return "aws";
  }

  @Override
  public Transport create(TransportContext context) {
    return new AwsTransport(context);
  }

  @Override
  public List<Class<?>> injectables() {
    return List.of(SnsSqsPublisher.class);
  }

  @Override
  public List<Class<? extends Options.Section>> sections() {
    return List.of(
        AwsSnsSqsOptions.class,
        AwsEndpointOptions.class,
        MessagingOptions.class,
        EmbeddedOptions.class);
  }
}
