package tomodachi.messaging.transport;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.MessagingOptions;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// Binds the message handlers of one service for one transport: envelopes, parameters, middleware,
/// retry. For use in [tomodachi.transport.Transport#validate] only.
public final class MessageHandlers<R extends Received> {

  private final Validation validation;
  private final MessagingOptions options;
  private final Class<? extends Delivery> delivery;
  private final List<Keyword<R>> keywords;
  private final String logger;
  private final Map<Class<?>, Envelope> envelopes = new HashMap<>();

  /// @param delivery the transport's type of deliveries, which handlers may ask for
  /// @param keywords what the transport gives beside the common ones
  /// @param logger where it says what became of messages, such as `tomodachi.amqp`
  public MessageHandlers(
      Validation validation,
      MessagingOptions options,
      Class<? extends Delivery> delivery,
      List<Keyword<R>> keywords,
      String logger) {
    this.validation = validation;
    this.options = options;
    this.delivery = delivery;
    this.keywords = List.copyOf(keywords);
    this.logger = logger;
  }

  /// A handler, ready for messages if no mistake was reported.
  ///
  /// @param envelope what its annotation says
  /// @param attempts how many times a message is delivered before it is parked; less than 1:
  ///   `messaging.attempts`
  public MessageHandler<R> bind(
      HandlerDefinition definition, Class<? extends Envelope> envelope, int attempts) {
    var opener = Opener.of(envelope(definition, envelope).orElse(null));
    var parameters = MessageParameters.of(opener, delivery, keywords);
    return new MessageHandler<>(
        validation.bind(definition, parameters, options.middleware()),
        opener,
        RetryPolicy.of(options, attempts, new Random()),
        options.deduplicate() ? new HandledMessages() : null,
        logger);
  }

  private Optional<Envelope> envelope(
      HandlerDefinition definition, Class<? extends Envelope> type) {
    if (type == Envelope.OfService.class) {
      return Optional.ofNullable(options.envelope());
    }
    return type == Envelope.None.class
        ? Optional.empty()
        : Optional.ofNullable(envelopes.computeIfAbsent(type, _ -> make(definition, type)));
  }

  private @Nullable Envelope make(HandlerDefinition definition, Class<? extends Envelope> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException | RuntimeException e) {
      validation.mistake(
          Mistake.at(
              definition,
              "Envelope %s can't be made: %s".formatted(type.getSimpleName(), reason(e)),
              "give it a constructor without parameters, and make it static if it is nested"));
      return null;
    }
  }

  private static Object reason(Exception e) {
    return switch (e) {
      case InvocationTargetException thrown when thrown.getCause() != null -> thrown.getCause();
      case NoSuchMethodException _ -> "it has no constructor without parameters";
      default -> e;
    };
  }
}
