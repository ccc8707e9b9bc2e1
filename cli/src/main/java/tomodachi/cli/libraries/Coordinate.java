package tomodachi.cli.libraries;

import org.jspecify.annotations.Nullable;

/// The name of a library in a Maven repository.
///
/// @param group such as `org.postgresql`
/// @param artifact such as `postgresql`
/// @param version null when a bill of materials shall say it
/// @param classifier null for the library itself
/// @param isBom true for a bill of materials: no library, but the versions of many
public record Coordinate(
    String group,
    String artifact,
    @Nullable String version,
    @Nullable String classifier,
    boolean isBom) {

  /// The name without the version.
  public String name() {
    return group + ":" + artifact;
  }

  /// The coordinate as it is written.
  @Override
  public String toString() {
    return name()
        + (version == null ? "" : ":" + version)
        + (classifier == null ? "" : ":" + classifier)
        + (isBom ? "@pom" : "");
  }
}
