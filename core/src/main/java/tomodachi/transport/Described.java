package tomodachi.transport;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A transport that can say what its handlers are there for, to people who want to know before they
/// start the service.
///
/// Both methods are called when [Transport#validate] has found no mistake; the transport need not
/// be open, and neither connects anywhere nor listens. What they say has no secrets.
public interface Described {

  /// What is declared, in the order of the source.
  List<Handler> describe();

  /// What there is to know of the transport as a whole, the most important first: where it listens,
  /// or which broker it would use and why. Nothing unless overridden.
  default List<Fact> facts() {
    return List.of();
  }

  /// One handler, as options leave it.
  ///
  /// @param name the handler's name in options and logs
  /// @param trigger what triggers it, as its author would write it, such as `@Schedule("hourly")`
  /// @param place where it is declared, such as `Orders.java:12`; empty: that isn't known
  /// @param facts what else there is to know, the most important first; what goes without saying,
  ///   such as a default, is none
  record Handler(String name, String trigger, String place, List<Fact> facts) {
    public Handler {
      facts = List.copyOf(facts);
    }

    /// One of which nobody knows where it is declared.
    public Handler(String name, String trigger, List<Fact> facts) {
      this(name, trigger, "", facts);
    }

    /// A handler that is bound. What goes for those of all transports, such as its decorators,
    /// stands before the facts, unless these have it.
    public static Handler of(BoundHandler<?> handler, String trigger, List<Fact> facts) {
      return of(handler.definition(), handler.facts(), trigger, facts);
    }

    private static Handler of(
        HandlerDefinition definition, List<Fact> common, String trigger, List<Fact> facts) {
      var names = names(facts);
      var all =
          Stream.concat(
              common.stream().filter(fact -> !names.contains(fact.name())), facts.stream());
      return new Handler(definition.name(), trigger, definition.place().toString(), all.toList());
    }

    private static Set<String> names(List<Fact> facts) {
      return facts.stream().map(Fact::name).collect(Collectors.toSet());
    }
  }

  /// Something there is to know. Its name is a word or two in lower case, such as `time zone`, and
  /// no other of the same handler or transport has it. For scripts, blanks in it become `_`.
  sealed interface Fact {

    /// What it is about.
    String name();

    /// A fact in one text, without line breaks.
    record Text(String name, String text) implements Fact {}

    /// A fact of several texts, each without line breaks; none if there is nothing of the kind.
    record Texts(String name, List<String> texts) implements Fact {
      public Texts {
        texts = List.copyOf(texts);
      }
    }

    /// A fact of times, each in the zone it is meant in; none if there is nothing of the kind.
    record Times(String name, List<ZonedDateTime> times) implements Fact {
      public Times {
        times = List.copyOf(times);
      }
    }

    /// A fact that is a number.
    record Count(String name, long count) implements Fact {}

    /// A fact that is so or not.
    record Flag(String name, boolean on) implements Fact {}
  }
}
