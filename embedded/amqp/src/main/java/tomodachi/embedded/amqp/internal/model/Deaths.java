package tomodachi.embedded.amqp.internal.model;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Property;

/// The header `x-death`: for each queue and reason how often a message died there, the last death
/// first.
final class Deaths {

  private static final String HEADER = "x-death";
  private static final String QUEUE = "queue";
  private static final String REASON = "reason";
  private static final String COUNT = "count";
  private static final String EXCHANGE = "exchange";

  private Deaths() {}

  /// The headers of a message after one more death.
  ///
  /// @param now in plan time, as milliseconds since 1970
  static FieldTable record(String queue, Message message, DeathReason reason, long now) {
    var headers = message.properties().headers();
    var earlier = of(headers);
    var deaths = new ArrayList<FieldValue>();
    deaths.add(new FieldValue.Table(death(earlier, queue, message, reason, now)));
    earlier.stream()
        .filter(death -> !isOf(death, queue, reason))
        .map(FieldValue.Table::new)
        .forEach(deaths::add);
    var first = headers.get(HEADER) == null ? firstDeath(headers, queue, message, reason) : headers;
    return first.with(HEADER, new FieldValue.Array(deaths));
  }

  /// Whether a message went round to `queue` again with nobody having rejected it on the way.
  static boolean isCycle(FieldTable headers, String queue) {
    for (var death : of(headers)) {
      if (is(death, REASON, DeathReason.REJECTED.label())) {
        return false;
      }
      if (is(death, QUEUE, queue)) {
        return true;
      }
    }
    return false;
  }

  private static List<FieldTable> of(FieldTable headers) {
    return headers.get(HEADER) instanceof FieldValue.Array(var values)
        ? values.stream()
            .filter(FieldValue.Table.class::isInstance)
            .map(FieldValue.Table.class::cast)
            .map(FieldValue.Table::fields)
            .toList()
        : List.of();
  }

  /// What happened, or what happened before once more.
  private static FieldTable death(
      List<FieldTable> earlier, String queue, Message message, DeathReason reason, long now) {
    return earlier.stream()
        .filter(death -> isOf(death, queue, reason))
        .findFirst()
        .map(death -> death.with(COUNT, FieldValue.Whole.ofLong(count(death) + 1)))
        .orElseGet(() -> newDeath(queue, message, reason, now));
  }

  private static FieldTable newDeath(String queue, Message message, DeathReason reason, long now) {
    var death = new LinkedHashMap<String, FieldValue>();
    death.put(COUNT, FieldValue.Whole.ofLong(1));
    death.put(REASON, text(reason.label()));
    death.put(QUEUE, text(queue));
    death.put("time", FieldValue.Whole.ofSeconds(MILLISECONDS.toSeconds(now)));
    death.put(EXCHANGE, text(message.exchange()));
    death.put(
        "routing-keys",
        new FieldValue.Array(message.visibleRoutingKeys().stream().map(Deaths::text).toList()));
    var expiration = message.properties().text(Property.EXPIRATION);
    if (expiration != null) {
      death.put("original-expiration", text(expiration));
    }
    return new FieldTable(death);
  }

  private static FieldTable firstDeath(
      FieldTable headers, String queue, Message message, DeathReason reason) {
    return headers
        .with("x-first-death-reason", text(reason.label()))
        .with("x-first-death-queue", text(queue))
        .with("x-first-death-exchange", text(message.exchange()));
  }

  private static long count(FieldTable death) {
    return death.get(COUNT) instanceof FieldValue.Whole(_, var count) ? count : 0;
  }

  private static boolean isOf(FieldTable death, String queue, DeathReason reason) {
    return is(death, QUEUE, queue) && is(death, REASON, reason.label());
  }

  private static boolean is(FieldTable death, String field, String value) {
    return death.get(field) instanceof FieldValue.Octets(_, var text) && text.equals(value);
  }

  /// Of type `S` always.
  private static FieldValue text(String value) {
    return FieldValue.Octets.text(value);
  }
}
