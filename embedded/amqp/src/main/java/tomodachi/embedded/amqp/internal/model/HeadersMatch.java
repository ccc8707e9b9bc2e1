package tomodachi.embedded.amqp.internal.model;

import java.util.LinkedHashMap;
import java.util.Map;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// What a binding of a headers exchange asks of a message's headers.
///
/// @param all whether every one is asked for, and not just any
/// @param wanted the headers; of one without a value only the presence is asked for
record HeadersMatch(boolean all, Map<String, FieldValue> wanted) {

  private static final String KIND = "x-match";
  private static final String WITH_X = "-with-x";

  /// @param arguments of the binding, as [#check] let them pass
  static HeadersMatch of(FieldTable arguments) {
    var kind = kind(arguments);
    var wanted = new LinkedHashMap<>(arguments.fields());
    wanted.remove(KIND);
    if (!kind.endsWith(WITH_X)) {
      wanted.keySet().removeIf(name -> name.startsWith("x-"));
    }
    return new HeadersMatch(kind.startsWith("all"), wanted);
  }

  /// @throws Refusal if `x-match` is none of the four it may be
  static void check(FieldTable arguments) throws Refusal {
    switch (arguments.get(KIND)) {
      case null -> {}
      case FieldValue.Octets(_, var kind) when isKnown(kind) -> {}
      case FieldValue.Octets octets when octets.isText() ->
          throw Refusal.precondition(
              ("Invalid x-match field value <<\"%s\">>; expected all, any, all-with-x, or"
                      + " any-with-x")
                  .formatted(octets.value()));
      case FieldValue other ->
          throw Refusal.precondition(
              "Invalid x-match field type %s (value %s); expected longstr"
                  .formatted(other.typeName(), other));
    }
  }

  boolean test(FieldTable headers) {
    return all
        ? wanted.entrySet().stream().allMatch(field -> isIn(headers, field))
        : wanted.entrySet().stream().anyMatch(field -> isIn(headers, field));
  }

  private static boolean isIn(FieldTable headers, Map.Entry<String, FieldValue> field) {
    var value = headers.get(field.getKey());
    return value != null
        && (field.getValue() == FieldValue.Nothing.NOTHING || field.getValue().matches(value));
  }

  private static String kind(FieldTable arguments) {
    return arguments.get(KIND) instanceof FieldValue.Octets(_, var kind) ? kind : "all";
  }

  private static boolean isKnown(String kind) {
    return switch (kind) {
      case "all", "any", "all-with-x", "any-with-x" -> true;
      default -> false;
    };
  }
}
