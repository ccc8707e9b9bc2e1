package tomodachi.cli.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// The version of a module: as its descriptor says, or else the manifest of its jar.
final class ModuleVersion {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private ModuleVersion() {}

  /// Empty when this process has no such module; `unknown` when it says no version.
  static Optional<String> of(String module) {
    return ModuleLayer.boot().findModule(module).map(ModuleVersion::of);
  }

  private static String of(Module module) {
    return module.getDescriptor().rawVersion().or(() -> ofManifest(module)).orElse("unknown");
  }

  private static Optional<String> ofManifest(Module module) {
    try (var manifest = module.getResourceAsStream(MANIFEST)) {
      return manifest == null ? Optional.empty() : version(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> version(InputStream manifest) throws IOException {
    var attributes = new Manifest(manifest).getMainAttributes();
    return Stream.of(Attributes.Name.IMPLEMENTATION_VERSION, new Attributes.Name("Bundle-Version"))
        .map(attributes::getValue)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
