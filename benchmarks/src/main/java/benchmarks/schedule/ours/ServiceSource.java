package benchmarks.schedule.ours;

import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.Service;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.Tick;

/// Makes the class of a service with more methods than anybody would write down: what a compiler
/// makes of `@Schedule(…) void beat17(Tick tick) { run(tick); }`, where several annotations of a
/// method are in a [Schedule.List].
final class ServiceSource {

  private static final ClassDesc TYPE =
      ClassDesc.of(ServiceSource.class.getPackageName(), "MadeService");
  private static final ClassDesc HANDLERS = descriptor(Handlers.class);
  private static final ClassDesc SCHEDULE = descriptor(Schedule.class);
  private static final MethodTypeDesc HANDLER = MethodTypeDesc.of(CD_void, descriptor(Tick.class));

  private final Map<String, Annotation> methods = new LinkedHashMap<>();

  private static ClassDesc descriptor(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /// Adds a method with `@Schedule(seconds = 1)`.
  void addEverySecond(String name) {
    methods.put(name, Annotation.of(SCHEDULE, AnnotationElement.ofInt("seconds", 1)));
  }

  /// Adds a method with `@Schedule("…")`, once for each expression.
  void addCrons(String name, List<String> crons) {
    var annotations =
        crons.stream()
            .map(cron -> Annotation.of(SCHEDULE, AnnotationElement.ofString("value", cron)))
            .map(AnnotationValue::ofAnnotation)
            .toList();
    methods.put(
        name,
        Annotation.of(
            descriptor(Schedule.List.class),
            AnnotationElement.of(
                "value", AnnotationValue.ofArray(annotations.toArray(AnnotationValue[]::new)))));
  }

  /// One with all methods. Its class is a hidden one, since there will be others of the same name.
  Handlers service() throws ReflectiveOperationException {
    var lookup = MethodHandles.lookup();
    var type = lookup.defineHiddenClass(bytes(), true).lookupClass();
    return (Handlers) type.getDeclaredConstructor().newInstance();
  }

  private byte[] bytes() {
    return ClassFile.of()
        .build(
            TYPE,
            type -> {
              type.withSuperclass(HANDLERS).with(annotated(service("benchmark")));
              type.withMethodBody(INIT_NAME, MTD_void, 0, ServiceSource::construct);
              methods.forEach((name, schedules) ->
                  type.withMethod(
                      name,
                      HANDLER,
                      0,
                      method -> method.with(annotated(schedules)).withCode(ServiceSource::handle)));
            });
  }

  private static Annotation service(String name) {
    return Annotation.of(descriptor(Service.class), AnnotationElement.ofString("value", name));
  }

  private static RuntimeVisibleAnnotationsAttribute annotated(Annotation annotation) {
    return RuntimeVisibleAnnotationsAttribute.of(annotation);
  }

  private static void construct(CodeBuilder code) {
    code.aload(0).invokespecial(HANDLERS, INIT_NAME, MTD_void).return_();
  }

  private static void handle(CodeBuilder code) {
    code.aload(0).aload(1).invokevirtual(HANDLERS, "run", HANDLER).return_();
  }
}
