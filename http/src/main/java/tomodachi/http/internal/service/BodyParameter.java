package tomodachi.http.internal.service;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Body;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Binding;
import tomodachi.transport.BindingException;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.JsonCodec;

/// Binds the parameter that is the body of the request.
///
/// @param binding the handler's parameters
/// @param taken true: the methods of the route have bodies, so a parameter may be one without
///   saying
/// @param middleware true: an open parameter may come from middleware
record BodyParameter(Binding<HttpWork> binding, boolean taken, boolean middleware) {

  /// Binds the body, if there is a parameter for it.
  void bind() {
    var explicit = binding.open().stream().filter(BodyParameter::isMarked).toList();
    var candidates = explicit.isEmpty() ? implied() : withForm(explicit);
    if (candidates.size() > 1 && !candidates.stream().allMatch(FormParameter::fits)) {
      binding.mistake(
          "Parameters %s could each be the body, and a request has one"
              .formatted(String.join(" and ", names(candidates))),
          "mark one with @Body, and the others with @Query or @Header if they are that");
      ExplicitParameters.ignore(binding, candidates);
    } else {
      candidates.forEach(this::bind);
    }
  }

  /// These, and the parts of a form, which can be nothing else.
  private List<HandlerParameter> withForm(List<HandlerParameter> explicit) {
    return binding.open().stream()
        .filter(parameter -> explicit.contains(parameter) || FormParameter.fits(parameter))
        .toList();
  }

  /// True when it says that it is the body.
  static boolean isMarked(HandlerParameter parameter) {
    return parameter.annotation(Body.class).isPresent();
  }

  private static List<String> names(List<HandlerParameter> parameters) {
    return parameters.stream().map(parameter -> "\"" + parameter.name() + "\"").toList();
  }

  private List<HandlerParameter> implied() {
    var bodies = binding.open().stream().filter(BodyParameter::isBody).toList();
    if (!taken) {
      if (!middleware) {
        bodies.stream().filter(parameter -> !parameter.optional()).forEach(this::reportNoBody);
      }
      return List.of();
    }
    return bodies.isEmpty() && !middleware
        ? binding.open().stream()
            .filter(parameter -> !parameter.fromText() && isInner(parameter.rawType()))
            .toList()
        : bodies;
  }

  private void reportNoBody(HandlerParameter parameter) {
    binding.mistake(
        "Parameter \"%s\" of type %s gets no value from @%s"
            .formatted(
                parameter.name(),
                parameter.rawType().getSimpleName(),
                binding.handler().triggerName()),
        "bodies exist on POST, PUT and PATCH; use one of these, or mark it with @Body");
    ExplicitParameters.ignore(binding, List.of(parameter));
  }

  private static boolean isBody(HandlerParameter parameter) {
    var type = parameter.rawType();
    return type.isRecord()
        || type.isArray()
        || type == InputStream.class
        || FormParameter.fits(parameter)
        || Map.class.isAssignableFrom(type)
        || (Collection.class.isAssignableFrom(type) && parameter.listOfText().isEmpty())
        || isJsonTree(type);
  }

  /// By name, because which JSON library a service uses is its own business.
  private static boolean isJsonTree(@Nullable Class<?> type) {
    return type != null
        && (type.getSimpleName().equals("JsonNode") || isJsonTree(type.getSuperclass()));
  }

  private static boolean isInner(Class<?> type) {
    return type.isMemberClass() && !type.isInterface() && !Modifier.isStatic(type.getModifiers());
  }

  private void bind(HandlerParameter parameter) {
    if (FormParameter.fits(parameter)) {
      new FormParameter(binding, parameter).bind();
    } else if (isInner(parameter.rawType())) {
      binding.mistake(
          "Parameter \"%s\" is the body, but %s is an inner class, which JSON can't make"
              .formatted(parameter.name(), parameter.rawType().getSimpleName()),
          "make it a record, or a static class");
      ExplicitParameters.ignore(binding, List.of(parameter));
    } else {
      binding.bind(parameter, source(parameter));
    }
  }

  private static ArgumentSource<HttpWork> source(HandlerParameter parameter) {
    var type = parameter.rawType();
    if (type == byte[].class) {
      return parameter.value(work -> work.request().bytes());
    }
    if (type == InputStream.class) {
      return parameter.value(work -> work.request().stream());
    }
    return type == String.class || type == CharSequence.class
        ? parameter.value(work -> work.request().text())
        : parameter.value(work -> required(json(work.request(), parameter), parameter));
  }

  /// What is missing is called what the sender knows it by.
  private static @Nullable Object required(@Nullable Object value, HandlerParameter parameter) {
    if (value == null && !parameter.optional()) {
      throw new BindingException("body", "is missing");
    }
    return value;
  }

  private static @Nullable Object json(ServerRequest request, HandlerParameter parameter) {
    var body = request.json();
    if (body.length == 0) {
      return null;
    }
    try {
      return JsonCodec.standard().read(body, parameter.type());
    } catch (IllegalArgumentException e) {
      request.type().requireNoForm();
      throw new BindingException("body", String.valueOf(e.getMessage()), e);
    }
  }
}
