package tomodachi.testing.contract;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.Work;

/// The one parameter of a fixture's handler: the content of the work as text.
record ContentParameter(Parameter parameter) implements HandlerParameter {

  @Override
  public int index() {
    return 0;
  }

  @Override
  public String name() {
    return parameter.getName();
  }

  @Override
  public boolean named() {
    return parameter.isNamePresent();
  }

  @Override
  public Type type() {
    return parameter.getParameterizedType();
  }

  @Override
  public Class<?> rawType() {
    return parameter.getType();
  }

  @Override
  public boolean optional() {
    return false;
  }

  @Override
  public boolean fromText() {
    return parameter.getType() == String.class;
  }

  @Override
  public Optional<Type> listOfText() {
    return Optional.empty();
  }

  @Override
  public <A extends Annotation> Optional<A> annotation(Class<A> type) {
    return Optional.ofNullable(parameter.getAnnotation(type));
  }

  @Override
  public <W extends Work> ArgumentSource<W> text(
      String sentAs, Function<W, @Nullable String> text) {
    return text::apply;
  }

  @Override
  public <W extends Work> ArgumentSource<W> texts(String sentAs, Function<W, List<String>> texts) {
    throw new IllegalStateException("The parameter is no list");
  }

  @Override
  public <W extends Work> ArgumentSource<W> value(Function<W, @Nullable Object> value) {
    return value::apply;
  }
}
