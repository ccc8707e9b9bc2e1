package tomodachi.deps.internal;

import eu.maveniverse.maven.mima.context.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import tomodachi.cli.libraries.Coordinate;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolutionException.Reason;

/// Finds out why a library can't be had.
///
/// @param declared what was asked for
record Trouble(Context context, RepositorySystemSession session, List<Coordinate> declared) {
  private static final int DEEPEST = 50;

  Trouble {
    declared = List.copyOf(declared);
  }

  ResolutionException with(DependencyResolutionException e) {
    var missing = missing(e);
    var trail =
        Optional.ofNullable(e.getResult())
            .flatMap(result -> Optional.ofNullable(result.getRoot()))
            .flatMap(root -> missing.flatMap(artifact -> trail(root, artifact)))
            .orElseGet(() -> missing.map(Trouble::coordinate).stream().toList());
    return with(trail, e);
  }

  ResolutionException with(Coordinate bom, ArtifactDescriptorException e) {
    return with(List.of(bom), e);
  }

  ResolutionException withoutVersion(Coordinate coordinate) {
    return new ResolutionException(
        new Reason.Unversioned(), List.of(coordinate), List.of(), new IllegalArgumentException());
  }

  private ResolutionException with(List<Coordinate> trail, Exception e) {
    var named = Stream.concat(declared(trail).stream(), trail.stream().skip(1)).toList();
    return new ResolutionException(reason(trail, e), named, repositories(), e);
  }

  /// The declaration the trail begins with, as it was written: a version may come of a bill of
  /// materials.
  private Optional<Coordinate> declared(List<Coordinate> trail) {
    return trail.stream()
        .findFirst()
        .map(first ->
            declared.stream()
                .filter(one -> one.name().equals(first.name()))
                .filter(one -> Objects.equals(one.classifier(), first.classifier()))
                .findFirst()
                .orElse(first));
  }

  private Reason reason(List<Coordinate> trail, Exception e) {
    if (cause(e, RepositoryOfflineException.class).isPresent()) {
      return new Reason.Offline();
    }
    var damage = cause(e, ChecksumFailureException.class);
    var transfer = cause(e, ArtifactTransferException.class);
    if (damage.isPresent()) {
      return new Reason.Damaged(repository(transfer), said(damage.get()));
    }
    if (transfer.isPresent() && !(transfer.get() instanceof ArtifactNotFoundException)) {
      return new Reason.Unreachable(repository(transfer), said(root(transfer.get())));
    }
    return transfer.isPresent() && !trail.isEmpty()
        ? new KnownNames(context, session).missing(trail.getLast())
        : new Reason.Other(said(e));
  }

  private List<String> repositories() {
    return context.remoteRepositories().stream().map(RemoteRepository::getId).toList();
  }

  private static String repository(Optional<ArtifactTransferException> transfer) {
    return transfer
        .flatMap(failure -> Optional.ofNullable(failure.getRepository()))
        .map(RemoteRepository::getId)
        .orElse("?");
  }

  private static Optional<Artifact> missing(Exception e) {
    return cause(e, ArtifactTransferException.class)
        .map(ArtifactTransferException::getArtifact)
        .or(() ->
            cause(e, ArtifactDescriptorException.class)
                .map(failure -> failure.getResult().getArtifact()));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  private static Throwable root(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .reduce(e, (_, later) -> later);
  }

  /// The first line of a message. A password in the address of a repository is left out.
  private static String said(Throwable e) {
    var message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return message.lines().findFirst().orElse("").replaceAll("//[^/@\\s]*@", "//");
  }

  private static Optional<List<Coordinate>> trail(DependencyNode node, Artifact wanted) {
    var own = Stream.ofNullable(node.getArtifact()).map(Trouble::coordinate);
    if (node.getArtifact() != null && isSame(node.getArtifact(), wanted)) {
      return Optional.of(own.toList());
    }
    return node.getChildren().stream()
        .flatMap(child -> trail(child, wanted).stream())
        .findFirst()
        .map(below -> Stream.concat(own, below.stream()).toList());
  }

  private static boolean isSame(Artifact one, Artifact other) {
    return one.getGroupId().equals(other.getGroupId())
        && one.getArtifactId().equals(other.getArtifactId())
        && one.getBaseVersion().equals(other.getBaseVersion());
  }

  private static Coordinate coordinate(Artifact artifact) {
    return new Coordinate(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getBaseVersion(),
        artifact.getClassifier().isEmpty() ? null : artifact.getClassifier(),
        false);
  }
}
