package tomodachi.deps.internal;

import java.util.List;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/// Versions as Maven compares them.
record Versions(List<String> texts) {
  private static final GenericVersionScheme SCHEME = new GenericVersionScheme();

  /// True when each of them is older than another version.
  boolean areOlderThan(String other) {
    return texts.stream().allMatch(text -> parse(text).compareTo(parse(other)) < 0);
  }

  private static Version parse(String text) {
    try {
      return SCHEME.parseVersion(text);
    } catch (InvalidVersionSpecificationException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
