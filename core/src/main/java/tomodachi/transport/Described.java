package tomodachi.transport;

import java.time.ZonedDateTime;
import java.util.List;

/// A transport that can say what its handlers are there for, to people who want to know before they
/// start the service.
public interface Described {

  /// What is declared, in the order of the source. Called when [Transport#validate] has found no
  /// mistake; the transport need not be open.
  List<Handler> describe();

  /// One handler, as options leave it.
  ///
  /// @param name the handler's name in options and logs
  /// @param trigger what triggers it, as its author would write it, such as `@Schedule("hourly")`
  /// @param facts what else there is to know, the most important first; what goes without saying,
  ///   such as a default, is none
  record Handler(String name, String trigger, List<Fact> facts) {
    public Handler {
      facts = List.copyOf(facts);
    }
  }

  /// Something there is to know. Its name is a word or two in lower case, such as `time zone`, and
  /// no other of the same handler has it.
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
  }
}
