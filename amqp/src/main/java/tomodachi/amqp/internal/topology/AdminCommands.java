package tomodachi.amqp.internal.topology;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What to type to have something made: commands of RabbitMQ's `rabbitmqadmin`, for a shell.
///
/// @param virtualhost where it is made
record AdminCommands(String virtualhost) {

  private static final String DEFAULT_HOST = "/";
  private static final Pattern PLAIN = Pattern.compile("[\\w.:/@%+-]+");

  String exchange(ExchangeSpec exchange) {
    return declare(
        "exchange name=%s type=%s durable=true"
            .formatted(quoted(exchange.name()), exchange.typeToMake()));
  }

  String queue(QueueSpec queue) {
    return declare(
        "queue name=%s durable=true%s"
            .formatted(quoted(queue.name()), arguments(queue.arguments())));
  }

  String binding(Subscription subscription) {
    var binding = subscription.binding();
    return declare(
        "binding source=%s destination=%s%s%s"
            .formatted(
                quoted(subscription.exchange()),
                quoted(subscription.queue()),
                binding.key().isEmpty() ? "" : " routing_key=" + quoted(binding.key()),
                arguments(binding.arguments())));
  }

  /// Makes steps of the retry ladder.
  String ladder(List<Long> millis) {
    return """
    for ms in %s; do
      %s
      %s
      %s
    done\
    """
        .formatted(
            millis.stream().map(String::valueOf).collect(joining(" ")),
            declare("exchange name=tomodachi.retry.$ms type=fanout durable=true"),
            declare(
                "queue name=tomodachi.retry.$ms durable=true"
                    + " arguments='{\"x-dead-letter-exchange\": \"\", \"x-message-ttl\": '$ms'}'"),
            declare("binding source=tomodachi.retry.$ms destination=tomodachi.retry.$ms"));
  }

  private String declare(String what) {
    var host = virtualhost.equals(DEFAULT_HOST) ? "" : " --vhost=" + quoted(virtualhost);
    return "rabbitmqadmin%s declare %s".formatted(host, what);
  }

  private static String arguments(Map<String, Object> arguments) {
    return arguments.isEmpty() ? "" : " arguments=" + quoted(json(arguments));
  }

  private static String json(Map<String, Object> arguments) {
    return new TreeMap<>(arguments)
        .entrySet().stream()
            .map(entry -> "%s: %s".formatted(json(entry.getKey()), json(entry.getValue())))
            .collect(joining(", ", "{", "}"));
  }

  private static String json(Object value) {
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : value.toString();
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
