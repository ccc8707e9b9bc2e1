package command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import command.Book.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which faults there were in a run, and which calls came a second time after each kind of them.
final class Course {

  private record Event(Fault fault, int calls) {}

  private final List<Event> events = new ArrayList<>();

  /// Notes that something happens now.
  ///
  /// @param calls how many calls are in the book
  void add(Fault fault, int calls) {
    events.add(new Event(fault, calls));
  }

  /// The calls that did what a call before had done.
  static List<Entry> repeats(List<Entry> entries) {
    return numbersOfRepeats(entries).mapToObj(entries::get).toList();
  }

  private static IntStream numbersOfRepeats(List<Entry> entries) {
    var seen = new HashSet<String>();
    return IntStream.range(0, entries.size())
        .filter(number -> !seen.add(entries.get(number).id() + entries.get(number).outcome()));
  }

  /// How many calls were repeats, by the kind of the last thing that had happened before.
  private Map<Fault, Long> repeatsByFault(List<Entry> entries) {
    return numbersOfRepeats(entries).boxed().collect(groupingBy(this::lastBefore, counting()));
  }

  /// A repeat before anything has happened would be a mistake; it counts for the first.
  private Fault lastBefore(int call) {
    return events.stream()
        .filter(event -> event.calls() <= call)
        .reduce((_, later) -> later)
        .orElse(events.getFirst())
        .fault();
  }

  /// Such as `5 stops (0 repeated), 5 kills (12 repeated)`.
  String describe(List<Entry> entries) {
    var repeats = repeatsByFault(entries);
    var times = events.stream().collect(groupingBy(Event::fault, counting()));
    return new EnumMap<>(times)
        .entrySet().stream()
            .map(entry -> described(entry, repeats.getOrDefault(entry.getKey(), 0L)))
            .collect(joining(", "));
  }

  private static String described(Map.Entry<Fault, Long> times, long repeats) {
    return "%d %s (%d repeated)".formatted(times.getValue(), times.getKey().plural(), repeats);
  }
}
