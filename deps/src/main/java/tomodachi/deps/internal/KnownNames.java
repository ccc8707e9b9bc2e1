package tomodachi.deps.internal;

import eu.maveniverse.maven.mima.context.Context;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;
import tomodachi.cli.libraries.Coordinate;
import tomodachi.cli.libraries.ResolutionException.Reason;

/// Names that are like one nobody has.
record KnownNames(Context context, RepositorySystemSession session) {
  private static final int MOST = 1_000;

  Reason.Missing missing(Coordinate coordinate) {
    return new Reason.Missing(versions(coordinate), neighbours(coordinate));
  }

  /// The versions that repositories have, the oldest first.
  private List<String> versions(Coordinate coordinate) {
    var all = new DefaultArtifact(coordinate.group(), coordinate.artifact(), "jar", "[0,)");
    var request = new VersionRangeRequest(all, context.remoteRepositories(), null);
    try {
      return context.repositorySystem().resolveVersionRange(session, request).getVersions().stream()
          .map(Version::toString)
          .toList();
    } catch (VersionRangeResolutionException e) {
      return List.of(); // Nothing to suggest.
    }
  }

  /// Artifacts of the same group, and the same artifact of groups beside it, as far as they are on
  /// this machine.
  private List<String> neighbours(Coordinate coordinate) {
    var repository = session.getLocalRepository().getBasedir().toPath();
    var group = repository.resolve(coordinate.group().replace('.', '/'));
    var artifacts = folders(group).stream();
    var groups = folders(group.resolveSibling("")).stream();
    return Stream.concat(artifacts, groups.map(other -> other.resolve(coordinate.artifact())))
        .filter(KnownNames::hasVersion)
        .map(artifact -> name(repository.relativize(artifact)))
        .filter(name -> !name.equals(coordinate.name()))
        .distinct()
        .toList();
  }

  private static String name(Path artifact) {
    var group = String.valueOf(artifact.getParent()).replace(File.separatorChar, '.');
    return group + ":" + artifact.getFileName();
  }

  /// False for the folder of an artifact that was asked for in vain.
  private static boolean hasVersion(Path artifact) {
    return folders(artifact).stream()
        .map(version ->
            version.resolve("%s-%s.pom".formatted(artifact.getFileName(), version.getFileName())))
        .anyMatch(Files::isRegularFile);
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (var entries = Files.list(parent)) {
      return entries.limit(MOST).filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      return List.of(); // Nothing to suggest.
    }
  }
}
