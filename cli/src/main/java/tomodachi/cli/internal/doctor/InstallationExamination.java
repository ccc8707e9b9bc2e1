package tomodachi.cli.internal.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.transport.Checked.Finding;

/// The framework as it is installed, and what it keeps for the next start.
///
/// @param version the framework's
/// @param missing libraries that nothing works without, and that aren't there
record InstallationExamination(Environment environment, String version, List<String> missing)
    implements Examination {

  private static final String HOME = "tomodachi.home";

  InstallationExamination {
    missing = List.copyOf(missing);
  }

  @Override
  public String title() {
    return "tomodachi";
  }

  @Override
  public List<Finding> findings() {
    var caches =
        cache().stream()
            .flatMap(root ->
                Stream.of(
                    new CacheFolder("archive cache", root.resolve("archive")),
                    new CacheFolder("library cache", root.resolve("deps"))))
            .map(CacheFolder::finding);
    return Stream.concat(Stream.of(installed()), caches).toList();
  }

  private Finding installed() {
    var place = Optional.ofNullable(System.getProperty(HOME)).map(" in %s"::formatted).orElse("");
    return missing.isEmpty()
        ? Finding.ok("version", version + place)
        : Finding.failure(
            "version",
            "%s%s lacks %s".formatted(version, place, String.join(", ", missing)),
            "unpack the distribution again; they belong into its folder lib");
  }

  private Optional<Path> cache() {
    return environment
        .get("XDG_CACHE_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .or(() -> Optional.of(Path.of(System.getProperty("user.home"), ".cache")))
        .map(folder -> folder.resolve("tomodachi"));
  }
}
