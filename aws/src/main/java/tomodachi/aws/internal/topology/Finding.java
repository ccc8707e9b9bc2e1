package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.stream.Stream;

/// Something that is missing on AWS, or other than declared.
///
/// @param what one sentence
/// @param places the handlers that need it
/// @param hints what to do, a line each
record Finding(String what, List<String> places, List<String> hints) {

  private static final String INDENT = "\n    ";

  Finding {
    places = List.copyOf(places);
    hints = List.copyOf(hints);
  }

  /// What both say, when it is the same thing that several handlers need.
  Finding and(Finding other) {
    return new Finding(what, union(places, other.places), union(hints, other.hints));
  }

  private static List<String> union(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  @Override
  public String toString() {
    var text = new StringBuilder(what);
    places.forEach(place -> text.append(INDENT).append("from ").append(place));
    hints.forEach(hint -> text.append(INDENT).append(hint.replace("\n", INDENT)));
    return text.toString();
  }
}
