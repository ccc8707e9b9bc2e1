package tomodachi.amqp.internal.topology;

import java.util.List;
import java.util.stream.Stream;

/// Something that is missing at the broker, or other than declared.
///
/// @param what one sentence
/// @param places the handlers that need it; empty: all of them
/// @param hints what to do, a line each
record Finding(String what, List<String> places, List<String> hints) {

  private static final String INDENT = "\n    ";

  Finding {
    places = List.copyOf(places);
    hints = List.copyOf(hints);
  }

  /// An exchange that has another type than its handler wants.
  static Finding otherType(Subscription subscription, Inequivalence difference) {
    return new Finding(
        "Exchange \"%s\" is of the type %s, declared is %s"
            .formatted(subscription.exchange(), difference.actual(), difference.wanted()),
        List.of(subscription.declaredBy()),
        List.of(
            "write exchangeType = \"%s\", or use another exchange".formatted(difference.actual())));
  }

  /// A queue that has another argument than its handler wants.
  static Finding otherArgument(Subscription subscription, Inequivalence difference) {
    return new Finding(
        "Queue \"%s\" has %s %s, declared is %s"
            .formatted(
                subscription.queue(),
                difference.argument(),
                difference.actual(),
                difference.wanted()),
        List.of(subscription.declaredBy()),
        List.of("declare it as it is; or, to have it made anew, delete it when it is empty"));
  }

  /// What both say, when it is the same thing that two handlers need.
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
