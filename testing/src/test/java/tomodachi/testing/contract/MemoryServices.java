package tomodachi.testing.contract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.StartService;
import tomodachi.messaging.Data;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.Meta;

/// The services of a [MemoryFixture].
abstract sealed class MemoryServices {

  final String name = MessagingFixture.NAME;
  final Options options;
  final MessageHandler handler;
  private @Nullable MemoryPublisher publisher;

  private MemoryServices(Options options, MessageHandler handler) {
    this.options = options;
    this.handler = handler;
  }

  static MemoryServices of(HandlerShape shape, Options options, MessageHandler handler) {
    return switch (shape) {
      case TEXT -> new Text(options, handler);
      case RECORD -> new OfRecord(options, handler);
      case OWN_ENVELOPE -> new OwnEnvelope(options, handler);
      case NO_ENVELOPE -> new NoEnvelope(options, handler);
      case EVERY_INSTANCE -> new EveryInstance(options, handler);
      case ADDED_ARGUMENT -> new AddedArgument(options, handler);
      case METADATA -> new Metadata(options, handler);
    };
  }

  @StartService
  void inject(MemoryPublisher publisher) {
    this.publisher = publisher;
  }

  MemoryPublisher publisher() {
    return Objects.requireNonNull(publisher);
  }

  static final class Text extends MemoryServices {
    Text(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @FromTopic
    @Nullable Object handle(String data, Delivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class OfRecord extends MemoryServices {
    OfRecord(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @FromTopic
    @Nullable Object handle(Greeting data, Delivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class OwnEnvelope extends MemoryServices {
    OwnEnvelope(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @FromTopic(envelope = MarkedEnvelope.class)
    @Nullable Object handle(String data, Delivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class NoEnvelope extends MemoryServices {
    NoEnvelope(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @FromTopic(envelope = Envelope.None.class)
    @Nullable Object handle(String data, Delivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class EveryInstance extends MemoryServices {
    EveryInstance(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @FromTopic(competing = false)
    @Nullable Object handle(String data, Delivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class AddedArgument extends MemoryServices {
    AddedArgument(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @FromTopic
    @Nullable Object handle(@Data String data, Delivery delivery, String added) throws Exception {
      return handler.handle(List.of(data, added), delivery);
    }
  }

  static final class Metadata extends MemoryServices {
    Metadata(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @FromTopic
    @Nullable Object handle(@Data String data, Delivery delivery, @Meta("topic") String topic)
        throws Exception {
      return handler.handle(List.of(data, topic), delivery);
    }
  }
}
