package tomodachi.cli.internal.api;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;

/// The modules a service file can import, as a compiler sees them: the module `tomodachi` and all
/// that comes with it.
///
/// A compiler pays for each module on its path, so the views have none of what only runs.
public final class ApiViews {
  /// The module a service file imports.
  public static final String ROOT = "tomodachi";

  private final Collection<ModuleReference> modules;

  private ApiViews(Collection<ModuleReference> modules) {
    this.modules = modules;
  }

  /// The views of the framework's modules.
  ///
  /// @param finder finds them and what they require for their readers; modules it doesn't find,
  ///   such as those of the JDK, have no view
  /// @throws IllegalArgumentException when it doesn't find the module `tomodachi`
  public static ApiViews of(ModuleFinder finder) {
    var found = new LinkedHashMap<String, ModuleReference>();
    var names = new ArrayDeque<String>();
    names.add(ROOT);
    while (!names.isEmpty()) {
      var name = names.remove();
      if (!found.containsKey(name)) {
        finder.find(name).ifPresent(module -> found.put(name, module));
        finder.find(name).ifPresent(module -> names.addAll(requiredByReaders(module)));
      }
    }
    if (!found.containsKey(ROOT)) {
      throw new IllegalArgumentException("Module \"" + ROOT + "\" is not on the module path");
    }
    return new ApiViews(found.values());
  }

  /// Writes one jar a module into a folder, which is made when there is none.
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var module : modules) {
      new ApiView(module).writeTo(folder);
    }
  }

  private static Collection<String> requiredByReaders(ModuleReference module) {
    return module.descriptor().requires().stream()
        .filter(required -> required.modifiers().contains(Requires.Modifier.TRANSITIVE))
        .map(Requires::name)
        .sorted()
        .toList();
  }
}
