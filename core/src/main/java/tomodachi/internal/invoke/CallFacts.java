package tomodachi.internal.invoke;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Decorator;
import tomodachi.Middleware;
import tomodachi.internal.text.Durations;
import tomodachi.internal.text.ObjectName;
import tomodachi.transport.Described.Fact;

/// What people may want to know of how a handler is called.
///
/// @param timeout the longest a call may take; null: no limit
record CallFacts(
    List<? extends Middleware> middleware, List<Decorator> decorators, @Nullable Duration timeout) {

  /// The packages of the framework, whose own parts of a chain are nobody's concern.
  private static final String FRAMEWORK = "tomodachi.";

  List<Fact> list() {
    return Stream.<Stream<? extends Fact>>of(
            names("middleware", middleware.stream().filter(CallFacts::isOfUser)),
            names("decorators", decorators.stream()),
            Stream.ofNullable(timeout)
                .map(limit -> new Fact.Text("timeout", Durations.text(limit))))
        .<Fact>flatMap(facts -> facts)
        .toList();
  }

  private static boolean isOfUser(Middleware middleware) {
    return !middleware.getClass().getName().startsWith(FRAMEWORK);
  }

  private static Stream<Fact> names(String name, Stream<?> objects) {
    var names = objects.map(ObjectName::of).toList();
    return names.isEmpty() ? Stream.empty() : Stream.of(new Fact.Texts(name, names));
  }
}
