package tomodachi.internal.lifecycle;

import java.util.List;
import tomodachi.transport.Mistake;

/// The mistake of a named module that doesn't open the package of a service.
final class Openness {

  private Openness() {}

  /// True when classes of the package can be called and read by reflection.
  static boolean of(Class<?> type) {
    return type.getModule().isOpen(type.getPackageName(), Openness.class.getModule());
  }

  static Mistake mistake(Class<?> type) {
    var module = type.getModule();
    return new Mistake(
        "Module %s doesn't open package %s, so %s can't be called"
            .formatted(module.getName(), type.getPackageName(), type.getSimpleName()),
        List.of("module-info.java of " + module.getName()),
        "add there: opens %s;".formatted(type.getPackageName()));
  }
}
