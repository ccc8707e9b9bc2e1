package tomodachi.deps.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;

/// Leaves out what the framework has itself, with all that needs, and remembers in which versions
/// it was wanted.
final class FrameworkSelector implements DependencySelector {
  private static final String OURS = "tomodachi";

  private final Map<String, String> provided;
  private final Map<String, String> wanted = new TreeMap<>();

  /// @param provided versions by `group:artifact`
  FrameworkSelector(Map<String, String> provided) {
    this.provided = provided;
  }

  @Override
  public boolean selectDependency(Dependency dependency) {
    var artifact = dependency.getArtifact();
    if (!has(artifact)) {
      return true;
    }
    remember(artifact);
    return false;
  }

  @Override
  public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
    return this;
  }

  /// True for what the framework has. Variants with a classifier are others.
  boolean has(Artifact artifact) {
    return artifact.getClassifier().isEmpty()
        && (artifact.getGroupId().equals(OURS) || provided.containsKey(name(artifact)));
  }

  private synchronized void remember(Artifact artifact) {
    var first = wanted.getOrDefault(name(artifact), "");
    if (first.isEmpty() || new Versions(List.of(first)).areOlderThan(artifact.getVersion())) {
      wanted.put(name(artifact), artifact.getVersion());
    }
  }

  /// A line for each that a library wanted in a newer version.
  synchronized List<String> notes() {
    return wanted.entrySet().stream()
        .filter(entry -> provided.containsKey(entry.getKey()))
        .filter(
            entry -> new Versions(List.of(version(entry.getKey()))).areOlderThan(entry.getValue()))
        .map(entry -> note(entry.getKey(), entry.getValue(), "which a library was made for"))
        .toList();
  }

  /// A line for one that was declared in another version.
  List<String> note(Artifact declared) {
    var version = provided.getOrDefault(name(declared), declared.getVersion());
    return version.equals(declared.getVersion())
        ? List.of()
        : List.of(note(name(declared), declared.getVersion(), "which is declared"));
  }

  private String note(String name, String version, String who) {
    return "%s is the framework's own, version %s, not %s, %s"
        .formatted(name, version(name), version, who);
  }

  private String version(String name) {
    return provided.getOrDefault(name, "");
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }
}
