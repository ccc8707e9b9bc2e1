package tomodachi.transport;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A parameter of a handler, with what its declaration says about missing values.
///
/// A parameter is optional if it is an [Optional], has a [tomodachi.Default], or carries an
/// annotation named `Nullable` that is present at run time.
public interface HandlerParameter {

  /// The position, from 0.
  int index();

  /// The name in the source; `arg0` and so on when [#named] is false.
  String name();

  /// False when the class was compiled without `-parameters`.
  boolean named();

  /// The type of the value; for an `Optional<T>` parameter it is `T`.
  Type type();

  /// The class of [#type]: `List` for `List<String>`.
  Class<?> rawType();

  /// True when a missing value is no mistake of the caller.
  boolean optional();

  /// True when text can be converted to [#type]: texts, numbers, `boolean`, enums, `UUID`, the
  /// types of `java.time`, and whatever has a public static `valueOf`, `of`, `parse` or
  /// `fromString` that takes one text.
  boolean fromText();

  /// The type of the elements if this is a `List` whose elements [#fromText] holds for.
  Optional<Type> listOfText();

  /// The annotation of this type on the parameter.
  <A extends Annotation> Optional<A> annotation(Class<A> type);

  /// A source that converts text; null is a missing value.
  ///
  /// @throws IllegalStateException when [#fromText] is false
  default <W extends Work> ArgumentSource<W> text(Function<W, @Nullable String> text) {
    return text(name(), text);
  }

  /// The same for a value the sender knows by another name, such as a header's.
  <W extends Work> ArgumentSource<W> text(String sentAs, Function<W, @Nullable String> text);

  /// A source that converts each of several texts; an empty list is a missing value, which for a
  /// list that isn't optional is an empty list.
  ///
  /// @throws IllegalStateException when [#listOfText] is empty
  default <W extends Work> ArgumentSource<W> texts(Function<W, List<String>> texts) {
    return texts(name(), texts);
  }

  /// The same for values the sender knows by another name.
  <W extends Work> ArgumentSource<W> texts(String sentAs, Function<W, List<String>> texts);

  /// A source for a value that has the parameter's type already; null is a missing value.
  <W extends Work> ArgumentSource<W> value(Function<W, @Nullable Object> value);
}
