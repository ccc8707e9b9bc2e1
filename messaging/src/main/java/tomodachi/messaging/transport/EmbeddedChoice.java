package tomodachi.messaging.transport;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tomodachi.ServiceContext;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Whether a service means the broker inside the process, and if so, that somebody has it: this
/// process, or another one of this machine.
///
/// Its options are read when it is made. Usable from any thread.
public final class EmbeddedChoice {

  private final Embeddable kind;
  private final ServiceContext service;
  private final Timeline timeline;
  private final boolean configured;
  private final Supplier<Optional<EmbeddedBroker>> installed;
  private final EmbeddedOptions options;
  private @Nullable EmbeddedElection election;

  /// @param kind what may be embedded
  /// @param service whose options say it; running services of one process share an embedded broker
  /// @param timeline the broker's time
  /// @param configured whether anything says where another broker is: then
  ///   [EmbeddedOptions.Brokers#AUTO] means that
  public EmbeddedChoice(
      Embeddable kind, ServiceContext service, Timeline timeline, boolean configured) {
    this(kind, service, timeline, configured, kind::installed);
  }

  /// One that looks elsewhere for the broker.
  ///
  /// @param installed the broker, if there is one
  public EmbeddedChoice(
      Embeddable kind,
      ServiceContext service,
      Timeline timeline,
      boolean configured,
      Supplier<Optional<EmbeddedBroker>> installed) {
    this.kind = kind;
    this.service = service;
    this.timeline = timeline;
    this.configured = configured;
    this.installed = installed;
    options = service.options(EmbeddedOptions.class);
  }

  /// True where the embedded broker is meant.
  public boolean isMeant() {
    return switch (options.brokers()) {
      case NEVER -> false;
      case ALWAYS -> true;
      case AUTO -> mayBe();
    };
  }

  /// Why it is meant, or why it isn't, for people.
  public String why() {
    return switch (options.brokers()) {
      case NEVER -> "embedded.brokers = never";
      case ALWAYS -> "embedded.brokers = always";
      case AUTO -> whyAutomatically();
    };
  }

  private String whyAutomatically() {
    if (service.production()) {
      return "in production none is embedded";
    }
    if (configured) {
      return "it is configured";
    }
    return known() != null || isInstalled()
        ? "in development, when nothing says where another one is"
        : "%s isn't installed".formatted(kind.artifact());
  }

  private boolean mayBe() {
    return !service.production() && !configured && (known() != null || isInstalled());
  }

  private boolean isInstalled() {
    return installed.get().isPresent();
  }

  /// The port of 127.0.0.1 to connect to. Starts the broker there if nobody listens, except where
  /// [#met] was told of one that comes back. To be asked before each attempt to connect: so another
  /// process takes over when the one that had the broker is gone.
  ///
  /// @throws TransportException when no broker is installed, or it can't be started
  public int port() throws TransportException {
    var port = kind.port(options);
    election().stand();
    return port;
  }

  /// Hears who has answered on the port.
  ///
  /// @param resident true for a broker that is installed on this machine: when it is away, its port
  ///   is left to it
  public void met(boolean resident) {
    var current = known();
    if (current != null) {
      current.met(resident);
    }
  }

  private synchronized @Nullable EmbeddedElection known() {
    return election;
  }

  private synchronized EmbeddedElection election() throws TransportException {
    var joined = election;
    if (joined == null) {
      joined = join();
      election = joined;
    }
    return joined;
  }

  private EmbeddedElection join() throws TransportException {
    var broker = installed.get().orElseThrow(this::notInstalled);
    if (service.production()) {
      LoggerFactory.getLogger("tomodachi." + kind.protocol())
          .atWarn()
          .addKeyValue("service", service.name())
          .log(
              "the embedded {} is used in production: it keeps everything in memory",
              kind.logTitle());
    }
    var port = kind.port(options);
    return service.shared(
        "embedded-%s:%d".formatted(kind.protocol(), port),
        () -> new EmbeddedElection(kind, broker, port, timeline));
  }

  private TransportException notInstalled() {
    return new TransportException(
        """
        embedded.brokers is "always", and no embedded %s is installed
            add the module tomodachi.embedded.%s, or set %s and embedded.brokers = "never"\
        """
            .formatted(kind.title(), kind.protocol(), kind.addressOption()),
        null);
  }
}
