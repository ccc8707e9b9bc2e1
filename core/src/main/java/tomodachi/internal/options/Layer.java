package tomodachi.internal.options;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tomodachi.transport.Mistake;

/// One kind of place options are given in. Usable from any thread.
interface Layer {

  /// True when nothing is given here, whatever the option.
  boolean isEmpty();

  /// The setting of an option.
  ///
  /// @param names the option's key and its other names
  /// @param mistakes hears what is wrong with how it is given, apart from the value
  Optional<Setting> find(List<String> names, Consumer<Mistake> mistakes);

  /// What is given here under keys that are surely meant for us.
  default Stream<Setting> settings() {
    return Stream.empty();
  }

  /// What is wrong with the place as a whole.
  default List<Mistake> mistakes() {
    return List.of();
  }
}
