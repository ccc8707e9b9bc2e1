package peers;

import fauxqs.NodePackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Programs of others that talk to services, from Debian's packages and from npm: required where CI
/// is set, else their tests are skipped with a line that can't be overlooked. `scripts/clients`
/// installs the former.
public final class Clients {

  private static final Path SOURCES = Path.of("src/test/clients").toAbsolutePath();

  private Clients() {}

  public static boolean curlIsMissing() {
    return areMissing("curl", "openssl");
  }

  public static boolean h2IsMissing() {
    return areMissing("curl", "nghttp", "h2load", "openssl");
  }

  public static boolean wrkIsMissing() {
    return areMissing("wrk");
  }

  public static boolean nodeIsMissing() {
    return areMissing("node", "npm");
  }

  public static boolean chromiumIsMissing() {
    return areMissing("chromium", "node", "npm");
  }

  /// With Debian's own Python, since that is the one its packages are for.
  public static boolean aiohttpIsMissing() {
    return !has("/usr/bin/python3", "-c", "import aiohttp") && skip(List.of("python3-aiohttp"));
  }

  private static boolean has(String... command) {
    try {
      return new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// A script for Node.js, with the packages it needs beside it.
  public static Path script(String name) {
    return Installed.FOLDER.resolve(name);
  }

  /// A script for Python.
  public static Path python(String name) {
    return SOURCES.resolve(name);
  }

  private static boolean areMissing(String... programs) {
    var missing =
        Stream.of(programs).filter(program -> !NodePackages.isInstalled(program)).toList();
    return !missing.isEmpty() && skip(missing);
  }

  private static boolean skip(List<String> missing) {
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(
          "%s are required with CI=true; scripts/clients installs them".formatted(missing));
    }
    System.err.printf("!!! SKIPPED: no %s on the PATH; their tests don't run%n", missing);
    return true;
  }

  /// Installed when first asked for, once for all tests of a process.
  private static final class Installed {

    static final Path FOLDER = install();

    private static Path install() {
      var folder = Path.of("target/clients").toAbsolutePath();
      try {
        NodePackages.of(SOURCES, folder).install();
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
