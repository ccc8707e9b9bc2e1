package tomodachi.aws.internal.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.regions.Region;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.messaging.transport.EmbeddedChoice;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Which server a service means: AWS, another one that is configured, or the one inside the
/// process.
///
/// Its options are read when it is made. Usable from any thread.
final class ServerChoice {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  private static final Region EMBEDDED_REGION = Region.US_EAST_1;

  private final AwsSnsSqsOptions options;
  private final AwsEndpointOptions endpoints;
  private final AwsEnvironment environment;
  private final boolean production;
  private final EmbeddedChoice embedded;
  private final int embeddedPort;

  /// @param service whose options say it; running services of one process share an embedded server
  ServerChoice(ServiceContext service, Timeline timeline, AwsEnvironment environment) {
    this(service, timeline, environment, Embeddable.AWS::installed);
  }

  ServerChoice(
      ServiceContext service,
      Timeline timeline,
      AwsEnvironment environment,
      Supplier<Optional<EmbeddedBroker>> installed) {
    this.environment = environment;
    options = service.options(AwsSnsSqsOptions.class);
    endpoints = service.options(AwsEndpointOptions.class);
    production = service.production();
    embeddedPort = Embeddable.AWS.port(service.options(EmbeddedOptions.class));
    embedded = new EmbeddedChoice(Embeddable.AWS, service, timeline, isConfigured(), installed);
  }

  /// A shared file of credentials doesn't count: so nobody's real account gets queues by accident.
  private boolean isConfigured() {
    return options.awsAccessKeyId() != null
        || !endpoints.equals(AwsEndpointOptions.defaults())
        || Endpoints.areIn(environment)
        || CredentialSource.areNamedIn(environment);
  }

  /// Where to call, and as whom. An embedded server is started when it is meant and nobody listens
  /// on its port. In production this may ask the machine for its role.
  ///
  /// @throws TransportException when region or credentials are missing, or one of the endpoints
  ///   while in development, or an embedded server is demanded and none is installed, or it can't
  ///   be started
  Server server() throws TransportException {
    return server(CredentialSource.all(production), RegionSource.all(production));
  }

  Server server(List<CredentialSource> credentials, List<RegionSource> regions)
      throws TransportException {
    return embedded.isMeant()
        ? embeddedServer(embedded.port())
        : configuredServer(credentials, regions);
  }

  /// The same for who only visits: an embedded server is never started.
  ///
  /// @throws TransportException when region or credentials are missing, or one of the endpoints
  ///   while in development
  Server visited() throws TransportException {
    return embedded.isMeant()
        ? embeddedServer(embeddedPort)
        : configuredServer(CredentialSource.all(production), RegionSource.all(production));
  }

  private Server embeddedServer(int port) throws TransportException {
    var given = Credentials.of(options);
    return new Server(
        true,
        Endpoints.all(URI.create("http://127.0.0.1:" + port)),
        RegionSource.find(
            options.regionName(), environment, List.of(() -> Optional.of(EMBEDDED_REGION))),
        given == null ? Credentials.any() : given);
  }

  private Server configuredServer(List<CredentialSource> sources, List<RegionSource> regions)
      throws TransportException {
    var where = Endpoints.of(endpoints, environment);
    var region = RegionSource.find(options.regionName(), environment, regions);
    if (!production) {
      where.requireBoth(region.id());
    }
    var given = Credentials.of(options);
    return new Server(
        false, where, region, given == null ? Credentials.find(sources, environment) : given);
  }

  /// What [#server] would do. Calls nobody, and starts nothing.
  ServerPlan plan() {
    return embedded.isMeant()
        ? new ServerPlan(
            true,
            "127.0.0.1:" + embeddedPort,
            regionOr(EMBEDDED_REGION.id()),
            "any",
            embedded.why())
        : new ServerPlan(false, place(), regionOr("none"), credentialsTitle(), embedded.why());
  }

  private String place() {
    try {
      return Endpoints.of(endpoints, environment).toString();
    } catch (TransportException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
    }
  }

  private String regionOr(String otherwise) {
    try {
      return RegionSource.find(options.regionName(), environment, RegionSource.all(false)).id();
    } catch (TransportException e) {
      LOG.debug("no AWS region: {}", e.getMessage());
      return otherwise;
    }
  }

  private String credentialsTitle() {
    return options.awsAccessKeyId() == null
        ? CredentialSource.titleIn(environment).orElse("where the SDK finds some")
        : "options";
  }

  /// To be called before another attempt when nobody answered: this process takes over the embedded
  /// server's port if that is meant and nobody listens there.
  ///
  /// @throws TransportException when it can't be started
  void standIn() throws TransportException {
    if (embedded.isMeant()) {
      embedded.port();
    }
  }

  /// Tells the log which server is used, unless it is an embedded one: that is told when it is
  /// known whose.
  static void announce(Server server) {
    if (!server.embedded()) {
      LOG.atInfo()
          .addKeyValue("region", server.region().id())
          .addKeyValue("credentials", server.credentials().title())
          .log("using {}", server);
    }
  }
}
