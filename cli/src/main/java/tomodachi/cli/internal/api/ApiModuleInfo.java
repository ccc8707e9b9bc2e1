package tomodachi.cli.internal.api;

import static java.lang.classfile.ClassFile.ACC_TRANSITIVE;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleExportInfo;
import java.lang.classfile.attribute.ModuleRequireInfo;
import java.util.List;

/// The module declaration of an API view: what the module exports to everybody, and what a reader
/// of it needs in turn.
final class ApiModuleInfo {
  private final ModuleAttribute full;

  /// @param moduleInfo the bytes of a `module-info.class`
  ApiModuleInfo(byte[] moduleInfo) {
    this.full = ClassFile.of().parse(moduleInfo).findAttribute(Attributes.module()).orElseThrow();
  }

  /// The names of the exported packages, with dots.
  List<String> packages() {
    return exports().stream()
        .map(export -> export.exportedPackage().name().stringValue().replace('/', '.'))
        .toList();
  }

  /// The bytes of the view's `module-info.class`.
  byte[] slim() {
    return ClassFile.of()
        .buildModule(
            ModuleAttribute.of(
                full.moduleName(),
                view -> {
                  full.requires().stream()
                      .filter(ApiModuleInfo::isForReaders)
                      .forEach(view::requires);
                  exports().forEach(view::exports);
                }));
  }

  private List<ModuleExportInfo> exports() {
    return full.exports().stream().filter(export -> export.exportsTo().isEmpty()).toList();
  }

  private static boolean isForReaders(ModuleRequireInfo required) {
    return (required.requiresFlagsMask() & ACC_TRANSITIVE) != 0
        || required.requires().name().stringValue().startsWith("java.");
  }
}
