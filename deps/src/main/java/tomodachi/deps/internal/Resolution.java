package tomodachi.deps.internal;

import eu.maveniverse.maven.mima.context.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.eclipse.aether.util.graph.selector.AndDependencySelector;
import tomodachi.cli.libraries.Coordinate;
import tomodachi.cli.libraries.LibraryRequest;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolvedLibraries;

/// One request, resolved.
final class Resolution {
  private static final String JAR = "jar";

  private final Context context;
  private final LibraryRequest request;
  private final FrameworkSelector framework;
  private final RepositorySystemSession session;
  private final Trouble trouble;

  Resolution(Context context, LibraryRequest request) {
    this.context = context;
    this.request = request;
    this.framework = new FrameworkSelector(request.provided());
    this.session = session(context.repositorySystemSession());
    this.trouble = new Trouble(context, session, request.coordinates());
  }

  private RepositorySystemSession session(RepositorySystemSession usual) {
    var session = new DefaultRepositorySystemSession(usual);
    session.setDependencySelector(
        new AndDependencySelector(usual.getDependencySelector(), framework));
    session.setReadOnly();
    return session;
  }

  ResolvedLibraries resolve() throws ResolutionException {
    var managed = managed();
    var notes = new ArrayList<String>();
    var wanted = new ArrayList<Dependency>();
    for (var coordinate : request.coordinates()) {
      if (!coordinate.isBom()) {
        var artifact = artifact(coordinate, managed);
        if (framework.has(artifact)) {
          notes.addAll(framework.note(artifact));
        } else {
          wanted.add(new Dependency(artifact, JavaScopes.COMPILE));
        }
      }
    }
    var found = wanted.isEmpty() ? List.<Artifact>of() : fetch(wanted, managed);
    notes.addAll(framework.notes());
    return new ResolvedLibraries(
        files(found), found.stream().anyMatch(Artifact::isSnapshot) || hasSnapshotBom(), notes);
  }

  private boolean hasSnapshotBom() {
    return request.coordinates().stream()
        .anyMatch(one -> one.isBom() && String.valueOf(one.version()).endsWith("-SNAPSHOT"));
  }

  private static List<Path> files(List<Artifact> artifacts) {
    return artifacts.stream()
        .filter(artifact -> artifact.getExtension().equals(JAR))
        .map(artifact -> artifact.getFile().toPath())
        .toList();
  }

  private List<Artifact> fetch(List<Dependency> wanted, List<Dependency> managed)
      throws ResolutionException {
    var collect =
        new CollectRequest()
            .setDependencies(wanted)
            .setManagedDependencies(managed)
            .setRepositories(context.remoteRepositories());
    var runtime = DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME);
    try {
      return context
          .repositorySystem()
          .resolveDependencies(session, new DependencyRequest(collect, runtime))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .toList();
    } catch (DependencyResolutionException e) {
      throw trouble.with(e);
    }
  }

  /// What the bills of materials say.
  private List<Dependency> managed() throws ResolutionException {
    var managed = new ArrayList<Dependency>();
    for (var coordinate : request.coordinates()) {
      if (coordinate.isBom()) {
        managed.addAll(managed(coordinate));
      }
    }
    return managed;
  }

  private List<Dependency> managed(Coordinate bom) throws ResolutionException {
    var pom = new DefaultArtifact(bom.group(), bom.artifact(), "pom", bom.version());
    var descriptor = new ArtifactDescriptorRequest(pom, context.remoteRepositories(), null);
    try {
      // Unlike a library, which may be without a description, this is nothing else.
      var strict = new DefaultRepositorySystemSession(session);
      strict.setArtifactDescriptorPolicy((_, _) -> 0);
      return context
          .repositorySystem()
          .readArtifactDescriptor(strict, descriptor)
          .getManagedDependencies();
    } catch (ArtifactDescriptorException e) {
      throw trouble.with(bom, e);
    }
  }

  private Artifact artifact(Coordinate coordinate, List<Dependency> managed)
      throws ResolutionException {
    var version =
        Optional.ofNullable(coordinate.version())
            .or(() -> managed(coordinate, managed))
            .orElseThrow(() -> trouble.withoutVersion(coordinate));
    var classifier = Objects.requireNonNullElse(coordinate.classifier(), "");
    return new DefaultArtifact(coordinate.group(), coordinate.artifact(), classifier, JAR, version);
  }

  private static Optional<String> managed(Coordinate coordinate, List<Dependency> managed) {
    return managed.stream()
        .map(Dependency::getArtifact)
        .filter(artifact -> artifact.getGroupId().equals(coordinate.group()))
        .filter(artifact -> artifact.getArtifactId().equals(coordinate.artifact()))
        .map(Artifact::getVersion)
        .findFirst();
  }
}
