package tomodachi.messaging.transport;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value a handler's parameter gets by its name, if it also has the type.
///
/// @param name in camel case
/// @param type what the parameter must be declared as
/// @param value null when this message has none
public record Keyword<R extends Received>(
    String name, Class<?> type, Function<Opened<R>, @Nullable Object> value) {

  /// The keywords that every transport has: `message`, `messageUuid`, `service` and `metadata`.
  static <R extends Received> List<Keyword<R>> common() {
    return List.of(
        new Keyword<>("message", Map.class, opened -> opened.asMap()),
        new Keyword<>("messageUuid", String.class, opened -> opened.message().uuid()),
        new Keyword<>("service", Map.class, Opened::sender),
        new Keyword<>("metadata", Map.class, opened -> opened.message().metadata()));
  }
}
