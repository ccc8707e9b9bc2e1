package tomodachi.internal.options;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.text.Casing;
import tomodachi.transport.Tunable;

/// The annotation that triggers a handler, with the options that may change its members.
///
/// @param handler the handler's name
public record TunableTrigger(Annotation annotation, String handler) {

  static final String HANDLERS = "handlers.";

  private static final String TIMEOUT = "timeout";

  /// The options: `handlers.<handler>.<member>` for each tunable member.
  List<Option> options() {
    return members().flatMap(member -> option(member).stream()).toList();
  }

  /// By name: reflection gives them in an order that changes from run to run.
  private Stream<Method> members() {
    return Arrays.stream(annotation.annotationType().getDeclaredMethods())
        .filter(member -> member.isAnnotationPresent(Tunable.class))
        .sorted(Comparator.comparing(Method::getName));
  }

  private Optional<Option> option(Method member) {
    return type(member).map(type -> new Option(key(member), List.of(), type));
  }

  private String key(Method member) {
    return HANDLERS + handler + "." + Casing.snake(member.getName());
  }

  private static Optional<OptionType> type(Method member) {
    return member.getName().equals(TIMEOUT) && member.getReturnType() == String.class
        ? Optional.of(OptionType.durationText())
        : OptionType.of(member.getReturnType());
  }

  /// What the annotation says for the option with this key.
  @Nullable Object value(String key) {
    return members()
        .filter(member -> key(member).equals(key))
        .findFirst()
        .map(member -> AnnotationProxy.value(annotation, member))
        .orElse(null);
  }

  /// True when the annotation says nothing else for the option with this key than it would by
  /// itself.
  boolean isDefault(String key) {
    return members()
        .filter(member -> key(member).equals(key))
        .anyMatch(member ->
            Objects.deepEquals(
                member.getDefaultValue(), AnnotationProxy.value(annotation, member)));
  }

  /// The annotation with other values.
  ///
  /// @param values by the keys of their options
  Annotation with(Map<String, @Nullable Object> values) {
    var changed = new HashMap<String, Object>();
    members()
        .filter(member -> values.containsKey(key(member)))
        .forEach(member ->
            changed.put(member.getName(), Objects.requireNonNull(values.get(key(member)))));
    return changed.isEmpty() ? annotation : AnnotationProxy.of(annotation, changed);
  }
}
