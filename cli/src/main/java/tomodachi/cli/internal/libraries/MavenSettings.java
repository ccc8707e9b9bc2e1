package tomodachi.cli.internal.libraries;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.terminal.Environment;

/// The files that say where Maven finds libraries.
///
/// @param chosen the one a variable names; null for the usual ones
/// @param home the user's directory
/// @param installation of Maven, as the environment says; null when it doesn't
record MavenSettings(@Nullable Path chosen, Path home, @Nullable Path installation) {
  static final String VARIABLE = "TOMODACHI_MAVEN_SETTINGS";

  /// Those of an environment.
  ///
  /// @throws CommandFailure when it names one that isn't there
  static MavenSettings of(Environment environment) {
    var chosen = environment.get(VARIABLE).map(Path::of);
    chosen
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(file -> {
          throw CommandFailure.ofUsage(
              "no such file: \"%s\"".formatted(file),
              "from " + VARIABLE,
              "name a settings.xml of Maven, or unset the variable for ~/.m2/settings.xml");
        });
    return new MavenSettings(
        chosen.orElse(null),
        Path.of(System.getProperty("user.home")),
        environment.get("MAVEN_HOME").map(Path::of).orElse(null));
  }

  /// All that are there.
  Stream<Path> files() {
    var users = Optional.ofNullable(chosen).orElse(home.resolve(".m2/settings.xml"));
    var global = Optional.ofNullable(installation).map(maven -> maven.resolve("conf/settings.xml"));
    return Stream.concat(Stream.of(users), global.stream()).filter(Files::isRegularFile);
  }
}
