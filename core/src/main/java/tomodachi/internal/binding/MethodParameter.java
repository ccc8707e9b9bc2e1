package tomodachi.internal.binding;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tomodachi.Default;
import tomodachi.internal.text.TextConversion;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.BindingException;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.Work;

/// A parameter of a method, with what its declaration says.
///
/// It keeps nothing of the method itself, whose annotations may take a lot of memory.
///
/// @param named false: compiled without names, `name` is made up
/// @param declared its own type
/// @param type the type of the value, taken out of an `Optional`
/// @param missing what stands for a missing value
/// @param annotations of the parameter
record MethodParameter(
    int index,
    String name,
    boolean named,
    Class<?> declared,
    Type type,
    Missing missing,
    List<Annotation> annotations)
    implements HandlerParameter {

  static MethodParameter of(int index, Parameter parameter) {
    var declared = parameter.getParameterizedType();
    var type = parameter.getType() == Optional.class ? argument(declared) : declared;
    return new MethodParameter(
        index,
        parameter.getName(),
        parameter.isNamePresent(),
        parameter.getType(),
        type,
        Missing.of(parameter),
        List.of(parameter.getAnnotations()));
  }

  private static Type argument(Type type) {
    if (type instanceof ParameterizedType generic) {
      var argument = generic.getActualTypeArguments()[0];
      return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
    }
    return Object.class;
  }

  @Override
  public Class<?> rawType() {
    return switch (type) {
      case Class<?> raw -> raw;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  @Override
  public boolean optional() {
    return missing != Missing.REFUSED;
  }

  @Override
  public boolean fromText() {
    return TextConversion.to(type).isPresent();
  }

  @Override
  public Optional<Type> listOfText() {
    return rawType() == List.class
        ? Optional.of(argument(type)).filter(element -> TextConversion.to(element).isPresent())
        : Optional.empty();
  }

  @Override
  public <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
    return annotations.stream().filter(annotation::isInstance).map(annotation::cast).findFirst();
  }

  /// What is wrong with what the declaration says about a missing value.
  Optional<String> badMissing() {
    if (missing == Missing.NULL && declared.isPrimitive()) {
      return Optional.of("%s can't be null".formatted(declared));
    }
    return annotation(Default.class).flatMap(this::badDefault);
  }

  private Optional<String> badDefault(Default given) {
    var conversion = TextConversion.to(type);
    if (conversion.isEmpty()) {
      return Optional.of("@Default can't give a " + rawType().getSimpleName());
    }
    try {
      conversion.get().convert(given.value());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("@Default(\"%s\") %s".formatted(given.value(), e.getMessage()));
    }
  }

  @Override
  public <W extends Work> ArgumentSource<W> text(
      String sentAs, Function<W, @Nullable String> text) {
    var conversion = conversion(type);
    return work -> {
      var given = text.apply(work);
      return given == null ? absent(sentAs) : present(convert(sentAs, conversion, given));
    };
  }

  @Override
  public <W extends Work> ArgumentSource<W> texts(String sentAs, Function<W, List<String>> texts) {
    var conversion =
        conversion(
            listOfText().orElseThrow(() -> new IllegalStateException(name() + " is no list")));
    return work -> {
      var given = texts.apply(work);
      return given.isEmpty() && optional()
          ? absent(sentAs)
          : present(given.stream().map(text -> convert(sentAs, conversion, text)).toList());
    };
  }

  @Override
  public <W extends Work> ArgumentSource<W> value(Function<W, @Nullable Object> value) {
    return work -> {
      var given = value.apply(work);
      return given == null ? absent(name()) : present(given);
    };
  }

  /// The argument for a value that is there.
  Object present(Object value) {
    return declared == Optional.class ? Optional.of(value) : value;
  }

  /// The argument for a value that isn't there.
  ///
  /// @throws BindingException when the parameter isn't optional
  @Nullable Object absent(String sentAs) {
    return switch (missing) {
      case EMPTY -> Optional.empty();
      case NULL -> null;
      case DEFAULT -> present(convert(sentAs, conversion(type), defaultText()));
      case REFUSED -> throw new BindingException(sentAs, "is missing");
    };
  }

  private String defaultText() {
    return annotation(Default.class).orElseThrow().value();
  }

  private TextConversion conversion(Type type) {
    return TextConversion.to(type)
        .orElseThrow(() -> new IllegalStateException(name() + " can't be made of text"));
  }

  private static Object convert(String sentAs, TextConversion conversion, String text) {
    try {
      return conversion.convert(text);
    } catch (IllegalArgumentException e) {
      throw new BindingException(sentAs, String.valueOf(e.getMessage()), e);
    }
  }
}
