package tomodachi.cli.internal.banner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.jar.Manifest;

/// The release of the framework that this process runs.
///
/// @param version the version, or `unknown` when the process was not started from modules
/// @param time when it was released; empty for versions that are not released
public record Release(String version, Optional<Instant> time) {
  /// The release of this process.
  public static Release current() {
    var version = currentVersion();
    var time = isDevelopment(version) ? Optional.<Instant>empty() : manifestTime();
    return new Release(version, time);
  }

  /// Its version alone, which is quicker to have.
  public static String currentVersion() {
    return Optional.ofNullable(Release.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("unknown");
  }

  /// The version, and how long ago it was released.
  ///
  /// @param now only asked when that matters
  public String text(Supplier<Instant> now) {
    if (isDevelopment(version)) {
      return version + " (local development version)";
    }
    return time.map(released -> new ReleaseAge(released, now.get()).text())
        .filter(age -> !age.isEmpty())
        .map(age -> "%s (%s)".formatted(version, age))
        .orElse(version);
  }

  private static boolean isDevelopment(String version) {
    return version.endsWith("-SNAPSHOT");
  }

  private static Optional<Instant> manifestTime() {
    try (var manifest = Release.class.getModule().getResourceAsStream("META-INF/MANIFEST.MF")) {
      return manifest == null ? Optional.empty() : timeIn(new Manifest(manifest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Instant> timeIn(Manifest manifest) {
    return Optional.ofNullable(manifest.getMainAttributes().getValue("Release-Time"))
        .map(Instant::parse);
  }
}
