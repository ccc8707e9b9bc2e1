package tomodachi.amqp.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.Amqp;

/// What `@Amqp` says of its exchange, and of what the exchange gives the queue.
///
/// @param type null: not given
/// @param arguments of the binding
record ExchangeDeclaration(@Nullable String type, Map<String, Object> arguments) {

  private static final String FANOUT = "fanout";
  private static final String HEADERS = "headers";
  private static final List<String> TYPES = List.of("topic", "direct", FANOUT, HEADERS);
  private static final String MATCH = "x-match";
  private static final List<String> MATCHES = List.of("all", "any", "all-with-x", "any-with-x");

  static ExchangeDeclaration read(Amqp amqp, Mistakes mistakes) {
    var type = amqp.exchangeType().isEmpty() ? null : amqp.exchangeType();
    if (type != null && !TYPES.contains(type)) {
      mistakes.add(
          "exchangeType must be one of %s, was \"%s\"".formatted(String.join(", ", TYPES), type),
          "leave it out for any type");
    }
    var arguments =
        new WrittenArguments("bindingArguments", mistakes).read(amqp.bindingArguments());
    var declaration = new ExchangeDeclaration(type, arguments);
    declaration.checkArguments(mistakes);
    return declaration;
  }

  /// True when messages may come without regard to their routing keys.
  boolean needsNoKey() {
    return FANOUT.equals(type) || HEADERS.equals(type) || !arguments.isEmpty();
  }

  private void checkArguments(Mistakes mistakes) {
    if (HEADERS.equals(type) && arguments.isEmpty()) {
      mistakes.add(
          "exchangeType is headers, but no bindingArguments are given",
          "write bindingArguments = {\"x-match=all\", \"event=paid\"}, or \"x-match=all\" alone for"
              + " all messages");
    }
    if (type != null && !HEADERS.equals(type) && !arguments.isEmpty()) {
      mistakes.add(
          "bindingArguments are given, which only headers exchanges look at, not " + type,
          "leave them out, or write exchangeType = \"headers\"");
    }
    if (arguments.containsKey(MATCH) && !MATCHES.contains(arguments.get(MATCH))) {
      mistakes.add(
          "x-match must be one of %s, was \"%s\""
              .formatted(String.join(", ", MATCHES), arguments.get(MATCH)),
          "leave it out for all");
    }
  }
}
