package tomodachi.http.internal.service;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tomodachi.http.Cookie;
import tomodachi.http.Header;
import tomodachi.http.HttpError;
import tomodachi.http.HttpException;
import tomodachi.http.Query;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.ParameterResolver;

/// Binds the parameters of an error handler: what says what it is, the status, the exception. What
/// a request may lack must be optional, or an error would become another one.
///
/// @param error what it is for
/// @param middleware true: an open parameter may come from middleware
record ErrorParameters(HttpError error, boolean middleware) implements ParameterResolver<HttpWork> {

  private static final Set<String> STATUS_NAMES = Set.of("status", "statusCode", "status_code");

  private static final List<Class<? extends Annotation>> FROM_CLIENT =
      List.of(Query.class, Header.class, Cookie.class);

  @Override
  public void resolve(Binding<HttpWork> binding) {
    binding.open().forEach(parameter -> requireOptional(binding, parameter));
    new ExplicitParameters(binding).bind();
    for (var parameter : binding.open()) {
      if (isStatus(parameter)) {
        binding.bind(parameter, parameter.value(ErrorParameters::status));
      } else if (Throwable.class.isAssignableFrom(parameter.rawType())) {
        bindException(binding, parameter);
      } else if (!middleware) {
        reportUnknown(binding, parameter);
      }
    }
  }

  private static void requireOptional(Binding<HttpWork> binding, HandlerParameter parameter) {
    if (parameter.optional() || parameter.listOfText().isPresent()) {
      return;
    }
    for (var source : FROM_CLIENT) {
      if (parameter.annotation(source).isPresent()) {
        binding.mistake(
            "Parameter \"%s\" of an error handler has @%s, which a request may lack"
                .formatted(parameter.name(), source.getSimpleName()),
            "make it optional, by @Nullable or @Default");
      }
    }
  }

  private static void reportUnknown(Binding<HttpWork> binding, HandlerParameter parameter) {
    binding.mistake(
        "Parameter \"%s\" of type %s gets no value in an error handler"
            .formatted(parameter.name(), parameter.rawType().getSimpleName()),
        "it may take Request, int status, a Throwable, and what has @Query, @Header or @Cookie");
    ExplicitParameters.ignore(binding, List.of(parameter));
  }

  private static boolean isStatus(HandlerParameter parameter) {
    var integer = parameter.rawType() == int.class || parameter.rawType() == Integer.class;
    return integer && (!parameter.named() || STATUS_NAMES.contains(parameter.name()));
  }

  private static Object status(HttpWork work) {
    return problem(work).status();
  }

  private static Problem problem(HttpWork work) {
    if (work.problem() == null) {
      throw new IllegalStateException("An error handler was called without a problem");
    }
    return work.problem();
  }

  private void bindException(Binding<HttpWork> binding, HandlerParameter parameter) {
    var type = parameter.rawType();
    if (!parameter.optional() && !fitsAll(type)) {
      binding.mistake(
          "Parameter \"%s\" is a %s, but the handler is called for other exceptions too"
              .formatted(parameter.name(), type.getSimpleName()),
          "make it a Throwable, or optional by @Nullable");
    }
    binding.bind(
        parameter,
        parameter.value((HttpWork work) -> {
          var exception = problem(work).exception();
          return type.isInstance(exception) ? exception : null;
        }));
  }

  /// Statuses come with an [HttpException]; uncaught exceptions can be anything.
  private boolean fitsAll(Class<?> type) {
    var statuses = Arrays.stream(error.value());
    return Arrays.stream(error.exception()).allMatch(type::isAssignableFrom)
        && statuses.allMatch(status ->
            status == 500 ? type == Throwable.class : type.isAssignableFrom(HttpException.class));
  }
}
