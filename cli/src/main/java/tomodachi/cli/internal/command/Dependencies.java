package tomodachi.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tomodachi.cli.internal.CommandFailure;

/// The libraries that matter, as this process has them.
///
/// @param found lines of name and version
/// @param missing names of libraries that nothing works without
record Dependencies(List<String> found, List<String> missing) {

  /// A library, and a module of it by which it is known.
  private enum Library {
    AMQP_CLIENT("amqp-client", "com.rabbitmq.client"),
    JACKSON("jackson", "tools.jackson.core"),
    LOGBACK("logback", "ch.qos.logback.classic"),
    NETTY("netty", "io.netty.transport"),
    PICOCLI("picocli", "info.picocli"),
    PROTOBUF("protobuf-java", "com.google.protobuf"),
    SLF4J("slf4j", "org.slf4j");

    private final String title;
    private final String module;

    Library(String title, String module) {
      this.title = title;
      this.module = module;
    }
  }

  Dependencies {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
  }

  /// Those of this process.
  static Dependencies ofProcess() {
    return of(Runtime.version().toString(), ModuleVersion::of);
  }

  /// @param java the version of the runtime
  /// @param versions the version of a module, empty when there is no such module
  static Dependencies of(String java, Function<String, Optional<String>> versions) {
    var found = new ArrayList<>(List.of("java/" + java));
    var missing = new ArrayList<String>();
    for (var library : Library.values()) {
      versions
          .apply(library.module)
          .ifPresentOrElse(
              version -> found.add(library.title + "/" + version),
              () -> missing.add(library.title));
    }
    return new Dependencies(found, missing);
  }

  /// A line for each library that is there.
  String text() {
    return found.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// Ends the command when a library is missing: exit code 1.
  void requireComplete() {
    if (!missing.isEmpty()) {
      throw CommandFailure.ofStart(
          "missing libraries: " + String.join(", ", missing),
          "unpack the distribution again; they belong into its folder lib");
    }
  }
}
