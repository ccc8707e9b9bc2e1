package tomodachi.amqp.internal.names;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tomodachi.messaging.wire.GeneratedName;

/// Names that somebody might have meant who wrote another: AMQP can't list what there is, so they
/// have to be tried.
public final class SimilarNames {

  private static final String PLURAL = "s";

  private SimilarNames() {}

  /// The same name in other spellings, most likely first; a dozen at most, without the name itself.
  public static List<String> of(String name) {
    return Stream.concat(numbers(name), spellings(name))
        .filter(other -> !other.isEmpty() && !other.equals(name))
        .distinct()
        .toList();
  }

  private static Stream<String> numbers(String name) {
    return name.endsWith(PLURAL)
        ? Stream.of(name.substring(0, name.length() - 1))
        : Stream.of(name + PLURAL);
  }

  private static Stream<String> spellings(String name) {
    var snake = GeneratedName.snake(name);
    return Stream.of(
        name.replace('.', '-'),
        name.replace('-', '.'),
        name.replace('_', '-'),
        name.replace('_', '.'),
        name.replace('-', '_'),
        name.replace('.', '_'),
        name.toLowerCase(Locale.ROOT),
        snake,
        snake.replace('_', '-'),
        snake.replace('_', '.'));
  }
}
