package tomodachi.embedded.amqp.internal.model;

import java.util.Locale;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// How an exchange routes.
public enum ExchangeType {
  DIRECT,
  TOPIC,
  FANOUT,
  HEADERS;

  /// The type a client means.
  ///
  /// @throws Refusal if there is none of that name
  public static ExchangeType named(String name) throws Refusal {
    for (var type : values()) {
      if (type.label().equals(name)) {
        return type;
      }
    }
    throw new Refusal(
        ReplyCode.COMMAND_INVALID,
        (name.isEmpty() ? "invalid" : "unknown") + " exchange type '%s'".formatted(name));
  }

  Router router() {
    return switch (this) {
      case DIRECT -> new DirectRouter();
      case TOPIC -> new TopicRouter();
      case FANOUT -> new FanoutRouter();
      case HEADERS -> new HeadersRouter();
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
