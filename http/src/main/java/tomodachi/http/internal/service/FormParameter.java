package tomodachi.http.internal.service;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Request;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerParameter;

/// Binds a parameter that is the form of the request, or the files in it that have the parameter's
/// name.
record FormParameter(Binding<HttpWork> binding, HandlerParameter parameter) {

  /// True for the types of a form and its files.
  static boolean fits(HandlerParameter parameter) {
    return parameter.rawType() == Request.Form.class || isFile(parameter) || isFiles(parameter);
  }

  private static boolean isFile(HandlerParameter parameter) {
    return parameter.rawType() == Request.File.class;
  }

  private static boolean isFiles(HandlerParameter parameter) {
    return parameter.rawType() == List.class
        && parameter.type() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == Request.File.class;
  }

  void bind() {
    if (parameter.rawType() == Request.Form.class) {
      binding.bind(parameter, parameter.value(work -> work.request().form()));
    } else if (parameter.named()) {
      binding.bind(parameter, source());
    } else {
      binding.mistake(
          "Parameter %d, a file, has no name in the class file, so it can't be bound by name"
              .formatted(parameter.index() + 1),
          "compile with -parameters, or take the Request.Form and ask it for the file");
      ExplicitParameters.ignore(binding, List.of(parameter));
    }
  }

  private ArgumentSource<HttpWork> source() {
    var name = parameter.name();
    return isFile(parameter)
        ? parameter.value(work -> work.request().form().file(name).orElse(null))
        : parameter.value(work -> files(work.request().form(), name));
  }

  private @Nullable Object files(Request.Form form, String name) {
    var files = form.files().stream().filter(file -> file.name().equals(name)).toList();
    return files.isEmpty() && parameter.optional() ? null : files;
  }
}
