package tomodachi.amqp.internal.link;

import static java.util.stream.Collectors.joining;

import com.rabbitmq.client.ConnectionFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tomodachi.amqp.AmqpOptions;

/// Where a broker takes connections.
///
/// @param host a name or an IP address
/// @param port 1 to 65535
/// @param tls whether it is spoken to by TLS
public record BrokerAddress(String host, int port, boolean tls) {

  private static final String LOCAL = "127.0.0.1";
  private static final int LAST_PORT = 65_535;

  /// `rabbit-1`, `rabbit-1:5672`, `[::1]:5672`, `::1`.
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:\\[(?<v6>[0-9a-fA-F:.]+)]|(?<name>[^\\s:\\[\\]]+))(?::(?<port>[0-9]{1,5}))?"
              + "|(?<bare>[0-9a-fA-F.]*(?::[0-9a-fA-F.]*){2,})");

  /// Whether options say anything about where the broker is.
  public static boolean isGivenBy(AmqpOptions options) {
    return options.host() != null
        || options.port() != null
        || !options.hosts().isEmpty()
        || options.usesTls();
  }

  /// The brokers that options name, at least one.
  public static List<BrokerAddress> allOf(AmqpOptions options) {
    var tls = options.usesTls();
    return options.hosts().isEmpty()
        ? List.of(single(options))
        : options.hosts().stream().map(text -> of(text, usualPort(tls), tls)).toList();
  }

  private static BrokerAddress single(AmqpOptions options) {
    var tls = options.usesTls();
    var host = options.host();
    var port = options.port();
    return new BrokerAddress(
        host == null ? LOCAL : host, port == null ? usualPort(tls) : port, tls);
  }

  private static int usualPort(boolean tls) {
    return tls ? ConnectionFactory.DEFAULT_AMQP_OVER_SSL_PORT : ConnectionFactory.DEFAULT_AMQP_PORT;
  }

  /// Addresses as they are told to people.
  public static String text(List<BrokerAddress> brokers) {
    return brokers.stream().map(BrokerAddress::toString).collect(joining(", "));
  }

  /// A broker on this machine, without TLS.
  static BrokerAddress local(int port) {
    return new BrokerAddress(LOCAL, port, false);
  }

  /// Refuses what is no address.
  ///
  /// @throws IllegalArgumentException when it is none
  public static void check(String text) {
    var _ = of(text, 1, false);
  }

  /// What a text such as `rabbit-1:5672` means.
  ///
  /// @param usualPort the port if it has none
  /// @throws IllegalArgumentException when it is no address
  static BrokerAddress of(String text, int usualPort, boolean tls) {
    return parse(text, usualPort, tls)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "hosts takes names or addresses, with a port from 1 to 65535 behind a colon if"
                    + " it isn't the usual one, was \"%s\"".formatted(text)));
  }

  private static Optional<BrokerAddress> parse(String text, int usualPort, boolean tls) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var port = matcher.group("port");
    var number = port == null ? usualPort : Integer.parseInt(port);
    return Optional.of(new BrokerAddress(host(matcher.toMatchResult()), number, tls))
        .filter(address -> number > 0 && number <= LAST_PORT);
  }

  private static String host(MatchResult match) {
    var v6 = match.group("v6");
    var name = match.group("name");
    return v6 != null ? v6 : name != null ? name : match.group("bare");
  }

  @Override
  public String toString() {
    return host.contains(":") ? "[%s]:%d".formatted(host, port) : host + ":" + port;
  }
}
