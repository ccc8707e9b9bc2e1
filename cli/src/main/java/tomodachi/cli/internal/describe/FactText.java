package tomodachi.cli.internal.describe;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tomodachi.transport.Described.Fact;

/// A fact, for people: its name, and its texts beside it.
record FactText(Fact fact) {

  private static final String NONE = "none";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss xxx", Locale.ENGLISH);
  private static final DateTimeFormatter EXACT_TIME =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss.SSS xxx", Locale.ENGLISH);

  /// Rows of name and text; the name is in the first only.
  List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    for (var text : texts()) {
      rows.add(List.of(rows.isEmpty() ? fact.name() : "", text));
    }
    return rows;
  }

  private List<String> texts() {
    var texts =
        switch (fact) {
          case Fact.Text(_, var text) -> List.of(text);
          case Fact.Texts(_, var several) -> several;
          case Fact.Times(_, var times) -> times.stream().map(FactText::text).toList();
          case Fact.Count(_, var count) -> List.of(Long.toString(count));
          case Fact.Flag(_, var on) -> List.of(on ? "yes" : "no");
        };
    return texts.isEmpty() ? List.of(NONE) : texts;
  }

  private static String text(ZonedDateTime time) {
    return time.format(time.getNano() == 0 ? TIME : EXACT_TIME);
  }
}
