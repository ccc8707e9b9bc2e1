package tomodachi.amqp.rabbitmq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/// The RabbitMQ of this machine's package manager, as programs to start.
///
/// @param programs where its commands lie
record Installation(Path programs) {

  private static final Path VERSIONS = Path.of("/usr/lib/rabbitmq/lib");

  /// The newest one there is.
  static Optional<Installation> find() {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (var versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("sbin"))
          .filter(sbin -> Files.isExecutable(sbin.resolve("rabbitmq-server")))
          .max(Comparator.naturalOrder())
          .map(Installation::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String server() {
    return programs.resolve("rabbitmq-server").toString();
  }

  String control() {
    return programs.resolve("rabbitmqctl").toString();
  }
}
