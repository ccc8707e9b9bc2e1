package tomodachi.cli.internal.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tomodachi.cli.internal.terminal.Colour;
import tomodachi.launch.OptionInForce;
import tomodachi.launch.OptionInForce.Layer;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// Services, for people: each with its transports below it, their handlers below these, then its
/// lifecycle methods and options.
///
/// @param allOptions true: with options that have their defaults
record ServiceText(List<DescribedService> services, boolean allOptions, Page page) {

  private static final int STEP = 2;

  ServiceText {
    services = List.copyOf(services);
  }

  /// The text, with a line feed at its end.
  String text() {
    return services.stream().map(this::text).collect(Collectors.joining("\n"));
  }

  private String text(DescribedService service) {
    var sections = new ArrayList<List<String>>();
    sections.add(identity(service));
    service.parts().forEach(part -> sections.add(part(part)));
    if (!service.facts().lifecycle().isEmpty()) {
      sections.add(lifecycle(service));
    }
    if (!service.facts().options().isEmpty()) {
      sections.add(options(service.facts().options()));
    }
    return sections.stream()
        .map(lines -> String.join("\n", lines) + "\n")
        .collect(Collectors.joining("\n"));
  }

  private List<String> identity(DescribedService service) {
    var facts = service.facts();
    var lines = new ArrayList<String>();
    lines.add(page.palette().paint(Colour.BOLD, service.name()));
    lines.addAll(
        grid(
            List.of(
                List.of("class", "%s (%s)".formatted(facts.type().getName(), facts.file())),
                List.of("uuid", facts.temporary() ? "made up for each run" : service.uuid())),
            STEP));
    return lines;
  }

  private List<String> part(DescribedPart part) {
    var lines = heading(part.name(), "");
    lines.addAll(facts(part.facts(), 2 * STEP));
    part.handlers().forEach(handler -> lines.addAll(handler(handler)));
    return lines;
  }

  private List<String> handler(Described.Handler handler) {
    var lines = new ArrayList<String>();
    lines.add(
        " ".repeat(2 * STEP)
            + page.palette().paint(Colour.BOLD, handler.name())
            + "  %s  %s".formatted(handler.trigger(), handler.place()).stripTrailing());
    lines.addAll(facts(handler.facts(), 3 * STEP));
    return lines;
  }

  private List<String> lifecycle(DescribedService service) {
    var lines = heading("lifecycle", "");
    lines.addAll(
        grid(
            service.facts().lifecycle().stream()
                .map(method -> List.of(method.annotation(), method.method(), method.place()))
                .toList(),
            2 * STEP));
    return lines;
  }

  private List<String> options(List<OptionInForce> options) {
    var shown = options.stream().filter(this::isShown).toList();
    var folded = options.size() - shown.size();
    var lines =
        heading(
            "options", folded == 0 ? "" : "%d with their default: --all-options".formatted(folded));
    lines.addAll(
        grid(
            shown.stream()
                .map(option -> List.of(option.key(), option.value(), option.source()))
                .toList(),
            2 * STEP));
    return lines;
  }

  private boolean isShown(OptionInForce option) {
    return allOptions || option.layer() != Layer.DEFAULT;
  }

  private List<String> heading(String name, String remark) {
    var heading = " ".repeat(STEP) + page.palette().paint(Colour.CYAN, name);
    var lines = new ArrayList<String>();
    lines.add(
        remark.isEmpty()
            ? heading
            : heading + "  " + page.palette().paint(Colour.DIM, "(%s)".formatted(remark)));
    return lines;
  }

  private List<String> facts(List<Fact> facts, int indent) {
    return grid(
        facts.stream().flatMap(fact -> new FactText(fact).rows().stream()).toList(), indent);
  }

  private List<String> grid(List<List<String>> rows, int indent) {
    return new Grid(rows, indent, page.width()).lines();
  }
}
