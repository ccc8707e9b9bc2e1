package tomodachi.aws.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.StartedService;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SnsSqsPublisher;
import tomodachi.aws.SqsDelivery;
import tomodachi.messaging.Data;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.Meta;
import tomodachi.testing.contract.Greeting;
import tomodachi.testing.contract.HandlerShape;
import tomodachi.testing.contract.MarkedEnvelope;
import tomodachi.testing.contract.MessageHandler;
import tomodachi.testing.contract.MessagingFixture;

/// The services of the messaging contract, one for each shape of a handler.
final class ContractServices {

  static final String TOPIC = "contract-event";
  static final String QUEUE = "work";

  private ContractServices() {}

  static ContractedService of(HandlerShape shape, Options options, MessageHandler handler) {
    return switch (shape) {
      case TEXT -> new OfText(options, handler);
      case RECORD -> new OfRecord(options, handler);
      case OWN_ENVELOPE -> new WithOwnEnvelope(options, handler);
      case NO_ENVELOPE -> new WithoutEnvelope(options, handler);
      case EVERY_INSTANCE -> new EveryInstance(options, handler);
      case ADDED_ARGUMENT -> new WithAddedArgument(options, handler);
      case METADATA -> new WithMetadata(options, handler);
    };
  }

  /// What all of them have.
  abstract static class ContractedService {
    final String name = MessagingFixture.NAME;
    final Options options;
    final MessageHandler handler;
    volatile @Nullable SnsSqsPublisher publisher;

    ContractedService(Options options, MessageHandler handler) {
      this.options = options;
      this.handler = handler;
    }

    @StartedService
    void take(SnsSqsPublisher given) {
      publisher = given;
    }
  }

  static final class OfText extends ContractedService {
    OfText(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @AwsSnsSqs(topic = TOPIC, queueName = QUEUE)
    @Nullable Object handle(String data, SqsDelivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class OfRecord extends ContractedService {
    OfRecord(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @AwsSnsSqs(topic = TOPIC, queueName = QUEUE)
    @Nullable Object handle(Greeting data, SqsDelivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class WithOwnEnvelope extends ContractedService {
    WithOwnEnvelope(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @AwsSnsSqs(topic = TOPIC, queueName = QUEUE, envelope = MarkedEnvelope.class)
    @Nullable Object handle(String data, SqsDelivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class WithoutEnvelope extends ContractedService {
    WithoutEnvelope(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @AwsSnsSqs(topic = TOPIC, queueName = QUEUE, envelope = Envelope.None.class)
    @Nullable Object handle(String data, SqsDelivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class EveryInstance extends ContractedService {
    EveryInstance(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @AwsSnsSqs(topic = TOPIC, competing = false)
    @Nullable Object handle(String data, SqsDelivery delivery) throws Exception {
      return handler.handle(data, delivery);
    }
  }

  static final class WithAddedArgument extends ContractedService {
    WithAddedArgument(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @AwsSnsSqs(topic = TOPIC, queueName = QUEUE)
    @Nullable Object handle(@Data String data, String added, SqsDelivery delivery)
        throws Exception {
      return handler.handle(List.of(data, added), delivery);
    }
  }

  static final class WithMetadata extends ContractedService {
    WithMetadata(Options options, MessageHandler handler) {
      super(options, handler);
    }

    @AwsSnsSqs(topic = TOPIC, queueName = QUEUE)
    @Nullable Object handle(@Data String data, @Meta("topic") String topic, SqsDelivery delivery)
        throws Exception {
      return handler.handle(List.of(data, topic), delivery);
    }
  }
}
