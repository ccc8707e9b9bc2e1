package benchmarks.http.made;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import benchmarks.service.Tools;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.attribute.MethodParameterInfo;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import tomodachi.Service;
import tomodachi.http.Get;
import tomodachi.http.Http;

/// Makes the class of a service with many routes: what a compiler makes of `@Get("…") String
/// route17(String tenant, String id) { return id; }`.
///
/// @param name of the class and of the jar
/// @param count of routes
/// @param route the annotation of each, by its number
public record RouteService(String name, int count, IntFunction<Annotation> route) {

  private static final MethodTypeDesc HANDLER = MethodTypeDesc.of(CD_String, CD_String, CD_String);
  private static final int ID = 2;

  /// One whose routes are path templates, which begin alike and differ late.
  public static RouteService templates(String name, int count) {
    return new RouteService(name, count, RouteService::template);
  }

  /// One whose routes are regular expressions that begin with different texts.
  public static RouteService expressions(String name, int count) {
    return new RouteService(
        name,
        count,
        number -> expression("/items-%d/(?<tenant>[^/]+)/(?<id>[^/]+?)/?".formatted(number)));
  }

  /// One whose routes are regular expressions that begin with one that matches anything.
  public static RouteService openExpressions(String name, int count) {
    return new RouteService(
        name,
        count,
        number -> expression("/(?<tenant>[^/]+)/items/%d/(?<id>[^/]+?)/?".formatted(number)));
  }

  private static Annotation template(int number) {
    var path = "/api/v1/tenants/{tenant}/items/%d/{id}".formatted(number);
    return Annotation.of(descriptor(Get.class), texts("value", path));
  }

  private static Annotation expression(String url) {
    return Annotation.of(
        descriptor(Http.class), texts("method", "GET"), AnnotationElement.ofString("url", url));
  }

  private static AnnotationElement texts(String member, String only) {
    return AnnotationElement.of(member, AnnotationValue.ofArray(AnnotationValue.ofString(only)));
  }

  private static ClassDesc descriptor(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /// Writes it.
  public Path jar() throws IOException {
    var classes = Tools.FOLDER.resolve(name);
    Files.createDirectories(classes);
    Files.write(classes.resolve(name + ".class"), bytes());
    return Tools.jar(classes, Tools.FOLDER.resolve(name + ".jar"));
  }

  private byte[] bytes() {
    return ClassFile.of().build(ClassDesc.of(name), this::build);
  }

  private void build(ClassBuilder type) {
    var service =
        Annotation.of(descriptor(Service.class), AnnotationElement.ofString("value", "routes"));
    type.withFlags(ClassFile.ACC_PUBLIC);
    type.with(RuntimeVisibleAnnotationsAttribute.of(service));
    type.withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC, RouteService::construct);
    for (var number = 0; number < count; number++) {
      var annotation = route.apply(number);
      type.withMethod("route" + number, HANDLER, 0, method -> build(method, annotation));
    }
  }

  private static void build(MethodBuilder method, Annotation route) {
    method.with(RuntimeVisibleAnnotationsAttribute.of(route));
    method.with(MethodParametersAttribute.of(parameter("tenant"), parameter("id")));
    method.withCode(code -> code.aload(ID).areturn());
  }

  private static MethodParameterInfo parameter(String name) {
    return MethodParameterInfo.ofParameter(Optional.of(name), 0);
  }

  private static void construct(CodeBuilder code) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
  }
}
