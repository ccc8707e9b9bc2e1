package tomodachi.cli.internal.newer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import org.jspecify.annotations.Nullable;

/// Gives classes the class-file version of this JDK, and the stack maps it asks for.
final class NewerClass {

  /// Where the classes are that these ones extend and use.
  @FunctionalInterface
  interface Source {
    /// The bytes of a file such as `a/B.class`, none if there is no such file.
    byte[] content(String name) throws IOException;
  }

  private static final ClassTransform NEWER =
      ClassTransform.transformingMethods(MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL))
          .andThen(NewerClass::withVersion);

  private final Source source;
  private final ClassFile files;

  NewerClass(Source source) {
    this.source = source;
    this.files =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(this::open)));
  }

  /// The newer form of this class.
  ///
  /// @throws IllegalArgumentException when the JVM would refuse it
  byte[] of(byte[] type) {
    var newer = files.transformClass(files.parse(type), NEWER);
    var errors = files.verify(newer);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("A class can't be rewritten", errors.getFirst());
    }
    return newer;
  }

  private static void withVersion(ClassBuilder builder, ClassElement element) {
    builder.with(
        element instanceof ClassFileVersion
            ? ClassFileVersion.of(ClassFile.latestMajorVersion(), 0)
            : element);
  }

  private @Nullable InputStream open(ClassDesc type) {
    var descriptor = type.descriptorString();
    var name = descriptor.substring(1, descriptor.length() - 1) + ".class";
    try {
      var content = source.content(name);
      return content.length > 0
          ? new ByteArrayInputStream(content)
          : ClassLoader.getSystemResourceAsStream(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
