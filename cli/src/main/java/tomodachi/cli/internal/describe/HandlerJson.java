package tomodachi.cli.internal.describe;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// Handlers of services, for scripts: facts are members of their handler.
record HandlerJson(List<DescribedService> services) {

  HandlerJson {
    services = List.copyOf(services);
  }

  /// One JSON object, with a line feed at its end.
  String text() {
    return IndentedJson.of(Map.of("services", services.stream().map(HandlerJson::value).toList()));
  }

  private static Map<String, Object> value(DescribedService service) {
    var value = new LinkedHashMap<String, Object>();
    value.put("service", service.name());
    value.put("handlers", service.handlers().stream().map(HandlerJson::value).toList());
    return value;
  }

  private static Map<String, Object> value(Described.Handler handler) {
    var value = new LinkedHashMap<String, Object>();
    value.put("handler", handler.name());
    value.put("trigger", handler.trigger());
    handler.facts().forEach(fact -> value.put(fact.name().replace(' ', '_'), value(fact)));
    return value;
  }

  private static Object value(Fact fact) {
    return switch (fact) {
      case Fact.Text(_, var text) -> text;
      case Fact.Texts(_, var texts) -> texts;
      case Fact.Times(_, var times) -> times.stream().map(HandlerJson::value).toList();
    };
  }

  private static String value(ZonedDateTime time) {
    return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
