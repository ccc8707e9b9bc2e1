package tomodachi.http.internal.service;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import tomodachi.http.HttpOptions;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.PortHolder;

/// Whether a service could listen where its options say.
///
/// @param shared true: it may listen there beside others
record PortCheck(String host, int port, boolean shared) {

  private static final int LAST_PRIVILEGED = 1023;

  /// @param production true: as services listen in production
  static PortCheck of(HttpOptions options, boolean production) {
    return new PortCheck(options.host(), options.port(), production && options.reusePort());
  }

  /// Listens there for a moment, without taking a connection.
  Finding finding() {
    if (port == 0) {
      return Finding.ok("http port", "any that is free");
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address(), port), 1);
      return Finding.ok("http port", "%d is free".formatted(port));
    } catch (UnknownHostException _) {
      return Finding.failure(
          "http port", "there is no host \"%s\"".formatted(host), "set http.host to an address");
    } catch (BindException e) {
      return refused(text(e));
    } catch (IOException e) {
      return Finding.failure("http port", "%s:%d: %s".formatted(host, port, text(e)));
    }
  }

  private InetAddress address() throws UnknownHostException {
    return InetAddress.getByName(host.isEmpty() ? "0.0.0.0" : host);
  }

  private static String text(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
  }

  private Finding refused(String reason) {
    if (reason.contains("denied")) {
      return Finding.failure(
          "http port",
          "%d needs rights this user hasn't".formatted(port),
          "take one above %d: --port 8080".formatted(LAST_PRIVILEGED));
    }
    return reason.contains("in use")
        ? taken()
        : Finding.failure(
            "http port",
            "%s isn't an address of this machine".formatted(host),
            "leave http.host out, or set it to an address of this machine");
  }

  private Finding taken() {
    var what =
        PortHolder.of(port)
            .map(holder -> "%d is taken, by %s".formatted(port, holder))
            .orElse("%d is taken".formatted(port));
    return shared
        ? Finding.warning(
            "http port",
            what,
            "each would get some of the connections: if that isn't meant, stop what listens there")
        : Finding.failure(
            "http port",
            what,
            "stop what listens there, or take another: --port %d".formatted(another()));
  }

  private int another() {
    return port == 65_535 ? port - 1 : port + 1;
  }
}
