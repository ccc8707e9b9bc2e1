package tomodachi.cli.internal.describe;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// Handlers of services, for people: the service, its handlers below it, and below each what there
/// is to know, in two columns.
record HandlerText(List<DescribedService> services) {

  private static final String NONE = "none";
  private static final String INDENT = "    ";
  private static final String GAP = "  ";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss xxx", Locale.ENGLISH);
  private static final DateTimeFormatter EXACT_TIME =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss.SSS xxx", Locale.ENGLISH);

  HandlerText {
    services = List.copyOf(services);
  }

  /// The text, with a line feed at its end.
  String text() {
    return services.stream().map(HandlerText::text).collect(Collectors.joining("\n"));
  }

  private static String text(DescribedService service) {
    var lines = new ArrayList<>(List.of(service.name()));
    service.handlers().forEach(handler -> lines.addAll(lines(handler)));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(Described.Handler handler) {
    var width = handler.facts().stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    var lines = new ArrayList<>(List.of("  %s  %s".formatted(handler.name(), handler.trigger())));
    handler.facts().forEach(fact -> lines.addAll(lines(fact, width)));
    return lines;
  }

  private static List<String> lines(Fact fact, int width) {
    var texts = texts(fact);
    var names = new ArrayList<>(Collections.nCopies(texts.size(), ""));
    names.set(0, fact.name());
    var lines = new ArrayList<String>();
    for (var i = 0; i < texts.size(); i++) {
      lines.add(
          INDENT + names.get(i) + " ".repeat(width - names.get(i).length()) + GAP + texts.get(i));
    }
    return lines;
  }

  private static List<String> texts(Fact fact) {
    var texts =
        switch (fact) {
          case Fact.Text(_, var text) -> List.of(text);
          case Fact.Texts(_, var several) -> several;
          case Fact.Times(_, var times) -> times.stream().map(HandlerText::text).toList();
        };
    return texts.isEmpty() ? List.of(NONE) : texts;
  }

  private static String text(ZonedDateTime time) {
    return time.format(time.getNano() == 0 ? TIME : EXACT_TIME);
  }
}
