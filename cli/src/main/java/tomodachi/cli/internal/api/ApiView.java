package tomodachi.cli.internal.api;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodTransform;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/// What a compiler needs of one module: a jar with its exported packages, without code in their
/// methods, and a module declaration that leads to nothing else.
///
/// @param module the full module
record ApiView(ModuleReference module) {
  private static final String MODULE_INFO = "module-info.class";

  // A month later than the earliest, which would be written once more, as of the local time zone.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final ClassTransform WITHOUT_CODE =
      ClassTransform.transformingMethods(MethodTransform.dropping(CodeModel.class::isInstance));

  /// Writes the jar `<module name>.jar`; the same module gives the same bytes.
  void writeTo(Path folder) throws IOException {
    var file = folder.resolve(module.descriptor().name() + ".jar");
    try (var reader = module.open();
        var jar = new JarOutputStream(Files.newOutputStream(file))) {
      // A compiler opens the file often and reads little of it.
      jar.setLevel(Deflater.NO_COMPRESSION);
      write(reader, jar);
    }
  }

  private static void write(ModuleReader reader, JarOutputStream jar) throws IOException {
    var moduleInfo = new ApiModuleInfo(read(reader, MODULE_INFO));
    add(jar, MODULE_INFO, moduleInfo.slim());
    for (var name : classesIn(reader, moduleInfo.packages())) {
      add(jar, name, withoutCode(read(reader, name)));
    }
  }

  private static List<String> classesIn(ModuleReader reader, List<String> packages)
      throws IOException {
    try (var names = reader.list()) {
      return names.filter(name -> packages.contains(packageOf(name))).sorted().toList();
    }
  }

  private static String packageOf(String name) {
    var slash = name.lastIndexOf('/');
    return slash < 0 || !name.endsWith(".class") ? "" : name.substring(0, slash).replace('/', '.');
  }

  private static byte[] withoutCode(byte[] type) {
    var files = ClassFile.of(ConstantPoolSharingOption.NEW_POOL);
    return files.transformClass(files.parse(type), WITHOUT_CODE);
  }

  private static byte[] read(ModuleReader reader, String name) throws IOException {
    try (var in = reader.open(name).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    jar.putNextEntry(entry);
    ((OutputStream) jar).write(content);
    jar.closeEntry();
  }
}
