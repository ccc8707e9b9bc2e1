package tomodachi.amqp.rabbitmq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/// The files, ports and names of one RabbitMQ node, none of which another node has.
final class NodeFolder {

  private static final String LOOPBACK_ONLY = "-kernel inet_dist_use_interface {127,0,0,1}";

  private final Path folder;
  private final String name = "tomodachi-%d@localhost".formatted(ProcessHandle.current().pid());
  private final int portMapper = freePort();
  private final int distribution = freePort();
  private final int plain = freePort();
  private final int tls = freePort();

  NodeFolder(Path folder) {
    this.folder = folder;
  }

  int plain() {
    return plain;
  }

  int tls() {
    return tls;
  }

  int portMapper() {
    return portMapper;
  }

  Path output() {
    return folder.resolve("output");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the configuration.
  void write(Authority authority, Identity server) throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("enabled_plugins"), "[].\n");
    Files.writeString(
        folder.resolve("rabbitmq.conf"),
        """
        listeners.tcp.1 = 127.0.0.1:%d
        listeners.ssl.1 = 127.0.0.1:%d
        ssl_options.cacertfile = %s
        ssl_options.certfile = %s
        ssl_options.keyfile = %s
        ssl_options.verify = verify_peer
        ssl_options.fail_if_no_peer_cert = true
        disk_free_limit.absolute = 1MB
        log.console = false
        log.file.level = warning
        """
            .formatted(
                plain, tls, authority.certificate(), server.certificateFile(), server.keyFile()));
  }

  /// What the node's programs find in their environment.
  Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("HOME", path("home")),
        Map.entry("ERL_EPMD_PORT", Integer.toString(portMapper)),
        Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
        Map.entry("RABBITMQ_NODENAME", name),
        Map.entry("RABBITMQ_CONF_ENV_FILE", path("none")),
        Map.entry("RABBITMQ_CONFIG_FILE", path("rabbitmq.conf")),
        Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", path("enabled_plugins")),
        Map.entry("RABBITMQ_MNESIA_BASE", path("data")),
        Map.entry("RABBITMQ_LOG_BASE", path("log")),
        Map.entry("RABBITMQ_DIST_PORT", Integer.toString(distribution)),
        Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", LOOPBACK_ONLY));
  }

  private String path(String file) {
    return folder.resolve(file).toString();
  }

  /// Deletes everything the broker has kept.
  void deleteData() throws IOException {
    var data = folder.resolve("data");
    if (Files.exists(data)) {
      try (var files = Files.walk(data)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
