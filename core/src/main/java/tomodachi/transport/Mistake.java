package tomodachi.transport;

import java.util.List;

/// A wrong declaration.
///
/// @param what one sentence: what is wrong with which value, and what was expected
/// @param places where it was declared, at least one line
/// @param fix what to do
public record Mistake(String what, List<String> places, String fix) {

  public Mistake {
    places = List.copyOf(places);
  }

  /// A mistake of one handler.
  public static Mistake at(HandlerDefinition where, String what, String fix) {
    return new Mistake(what, List.of(where.toString()), fix);
  }

  /// The text users see: the sentence, then each place and the remedy on lines of their own.
  @Override
  public String toString() {
    var text = new StringBuilder(what);
    places.forEach(place -> text.append("\n    ").append(place));
    return text.append("\n    ").append(fix).toString();
  }
}
