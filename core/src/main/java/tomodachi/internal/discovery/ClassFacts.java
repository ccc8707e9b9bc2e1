package tomodachi.internal.discovery;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tomodachi.transport.HandlerDefinition.SourcePlace;

/// What only the class file tells about a class: the source file, where its methods stand there,
/// and the annotations that aren't kept at run time.
///
/// Without class file (a class made at run time) the answers are empty.
final class ClassFacts {

  private final String file;
  private final Map<String, MethodFacts> methods;
  private final List<String> invisible;

  private ClassFacts(String file, Map<String, MethodFacts> methods, List<String> invisible) {
    this.file = file;
    this.methods = methods;
    this.invisible = invisible;
  }

  /// @param position the place among the methods of the class file, which is source order
  /// @param line of the first statement; 0 when unknown
  /// @param invisible type descriptors of annotations that aren't kept at run time
  private record MethodFacts(int position, int line, List<String> invisible) {
    static final MethodFacts UNKNOWN = new MethodFacts(Integer.MAX_VALUE, 0, List.of());
  }

  /// Reads the class file of a class by its class loader.
  static ClassFacts of(Class<?> type) {
    return bytes(type)
        .map(bytes -> read(type, ClassFile.of().parse(bytes)))
        .orElseGet(() -> new ClassFacts(type.getSimpleName(), Map.of(), List.of()));
  }

  private static Optional<byte[]> bytes(Class<?> type) {
    var name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (var stream = type.getResourceAsStream(name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("The class file of %s can't be read".formatted(type), e);
    }
  }

  private static ClassFacts read(Class<?> type, ClassModel model) {
    var file =
        model
            .findAttribute(Attributes.sourceFile())
            .map(source -> source.sourceFile().stringValue())
            .orElse(type.getSimpleName());
    var methods = new HashMap<String, MethodFacts>();
    for (var method : model.methods()) {
      var key = method.methodName().stringValue() + method.methodType().stringValue();
      methods.put(key, read(methods.size(), method));
    }
    return new ClassFacts(
        file, methods, invisible(model.findAttribute(Attributes.runtimeInvisibleAnnotations())));
  }

  private static MethodFacts read(int position, MethodModel method) {
    return new MethodFacts(
        position,
        line(method),
        invisible(method.findAttribute(Attributes.runtimeInvisibleAnnotations())));
  }

  private static int line(MethodModel method) {
    return method
        .findAttribute(Attributes.code())
        .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
        .flatMap(table -> table.lineNumbers().stream().findFirst())
        .map(LineNumberInfo::lineNumber)
        .orElse(0);
  }

  private static List<String> invisible(
      Optional<? extends RuntimeInvisibleAnnotationsAttribute> attribute) {
    var names = new ArrayList<String>();
    attribute.ifPresent(present ->
        present.annotations().forEach(annotation -> names.add(name(annotation.className()))));
    return List.copyOf(names);
  }

  private static String name(Utf8Entry descriptor) {
    var text = descriptor.stringValue();
    return text.substring(1, text.length() - 1).replace('/', '.');
  }

  private MethodFacts facts(Method method) {
    return methods.getOrDefault(method.getName() + descriptor(method), MethodFacts.UNKNOWN);
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }

  /// Where the method stands among those of its class; the last place when unknown.
  int position(Method method) {
    return facts(method).position();
  }

  /// Where the method stands in the source.
  SourcePlace place(Method method) {
    return new SourcePlace(file, facts(method).line());
  }

  /// The source file of the class.
  SourcePlace place() {
    return new SourcePlace(file, 0);
  }

  /// The class names of annotations on the method that aren't kept at run time.
  List<String> invisible(Method method) {
    return facts(method).invisible();
  }

  /// The class names of annotations on the class that aren't kept at run time.
  List<String> invisible() {
    return invisible;
  }
}
