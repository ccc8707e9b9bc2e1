package tomodachi.cli.internal.describe;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tomodachi.launch.OptionInForce;
import tomodachi.launch.ServiceFacts.LifecycleMethod;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// Services, for scripts: facts are members of what they are about.
record ServiceJson(List<DescribedService> services) {

  ServiceJson {
    services = List.copyOf(services);
  }

  /// One JSON object, with a line feed at its end.
  String text() {
    return IndentedJson.of(Map.of("services", services.stream().map(ServiceJson::value).toList()));
  }

  private static Map<String, Object> value(DescribedService service) {
    var facts = service.facts();
    var value = new LinkedHashMap<String, Object>();
    value.put("service", service.name());
    value.put("class", facts.type().getName());
    value.put("file", facts.file());
    value.put("uuid_is_fixed", !facts.temporary());
    if (!facts.temporary()) {
      value.put("uuid", service.uuid());
    }
    value.put("transports", service.parts().stream().map(ServiceJson::transport).toList());
    value.put("handlers", service.parts().stream().flatMap(ServiceJson::handlers).toList());
    value.put("lifecycle", facts.lifecycle().stream().map(ServiceJson::value).toList());
    value.put("options", facts.options().stream().map(ServiceJson::value).toList());
    return value;
  }

  private static Map<String, Object> transport(DescribedPart part) {
    var value = new LinkedHashMap<String, Object>();
    value.put("transport", part.name());
    addFacts(value, part.facts());
    return value;
  }

  private static Stream<Map<String, Object>> handlers(DescribedPart part) {
    return part.handlers().stream().map(handler -> value(part.name(), handler));
  }

  private static Map<String, Object> value(String transport, Described.Handler handler) {
    var value = new LinkedHashMap<String, Object>();
    value.put("handler", handler.name());
    value.put("transport", transport);
    value.put("trigger", handler.trigger());
    value.put("declared_at", handler.place());
    addFacts(value, handler.facts());
    return value;
  }

  private static void addFacts(Map<String, Object> value, List<Fact> facts) {
    facts.forEach(fact -> value.putIfAbsent(fact.name().replace(' ', '_'), value(fact)));
  }

  private static Object value(Fact fact) {
    return switch (fact) {
      case Fact.Text(_, var text) -> text;
      case Fact.Texts(_, var texts) -> texts;
      case Fact.Times(_, var times) -> times.stream().map(ServiceJson::value).toList();
      case Fact.Count(_, var count) -> count;
      case Fact.Flag(_, var on) -> on;
    };
  }

  private static String value(ZonedDateTime time) {
    return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static Map<String, Object> value(LifecycleMethod method) {
    var value = new LinkedHashMap<String, Object>();
    value.put("method", method.method());
    value.put("annotation", method.annotation());
    value.put("declared_at", method.place());
    return value;
  }

  private static Map<String, Object> value(OptionInForce option) {
    var value = new LinkedHashMap<String, Object>();
    value.put("option", option.key());
    value.put("value", option.value());
    value.put("source", option.layer().name().toLowerCase(Locale.ROOT));
    if (!option.place().isEmpty()) {
      value.put("place", option.place());
    }
    return value;
  }
}
