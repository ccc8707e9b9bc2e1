package tomodachi.cli.internal.banner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tomodachi.cli.internal.terminal.Environment;

/// The machine in a few words. Asks no name server, which could take its time.
///
/// @param environment may have the host's name
record HostDescription(Environment environment) {
  private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  String text() {
    var host = hostName().map(" (hostname: %s)"::formatted).orElse("");
    return system() + " on " + System.getProperty("os.arch") + host;
  }

  private static String system() {
    var name = System.getProperty("os.name");
    return name.startsWith("Mac OS") ? "macOS" : name;
  }

  private Optional<String> hostName() {
    return environment.get("HOSTNAME").or(HostDescription::kernelsHostName);
  }

  private static Optional<String> kernelsHostName() {
    try {
      return Optional.of(Files.readString(LINUX_HOST_NAME).strip());
    } catch (IOException e) {
      // Not Linux, or hidden: the banner does without.
      return Optional.empty();
    }
  }
}
