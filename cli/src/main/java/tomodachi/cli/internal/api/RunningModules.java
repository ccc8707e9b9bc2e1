package tomodachi.cli.internal.api;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The modules this process runs from, whether they are on its module path or its class path.
public final class RunningModules {
  private RunningModules() {}

  /// Finds them; the modules of the JDK are not among them.
  public static ModuleFinder finder() {
    var resolved = new Resolved();
    return resolved.find(ApiViews.ROOT).isPresent() ? resolved : ModuleFinder.of(classPath());
  }

  private static Path[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toArray(Path[]::new);
  }

  private static final class Resolved implements ModuleFinder {
    @Override
    public Optional<ModuleReference> find(String name) {
      return ModuleLayer.boot()
          .configuration()
          .findModule(name)
          .map(ResolvedModule::reference)
          .filter(Resolved::isOutsideTheJdk);
    }

    @Override
    public Set<ModuleReference> findAll() {
      return ModuleLayer.boot().configuration().modules().stream()
          .map(ResolvedModule::reference)
          .filter(Resolved::isOutsideTheJdk)
          .collect(Collectors.toSet());
    }

    private static boolean isOutsideTheJdk(ModuleReference module) {
      return module.location().filter(place -> !place.getScheme().equals("jrt")).isPresent();
    }
  }
}
