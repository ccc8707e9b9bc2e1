package tomodachi.aws.internal;

import java.util.ArrayList;
import java.util.List;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.SqsDelivery;
import tomodachi.aws.internal.consume.QueueConsumer.Settings;
import tomodachi.aws.internal.consume.SqsKeywords;
import tomodachi.aws.internal.consume.SqsMessage;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.messaging.transport.MessageHandlers;
import tomodachi.messaging.wire.GeneratedName;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.TransportContext;
import tomodachi.transport.Validation;

/// Reads the `@AwsSnsSqs` annotations of one service, and reports what is wrong with them.
final class Declarations {

  private static final int NOT_GIVEN = -1;
  private static final int DEFAULT_CONCURRENCY = 10;
  private static final int MOST_IN_A_CALL = 10;

  private final TransportContext context;
  private final Validation validation;
  private final AwsSnsSqsOptions options;
  private final MessageHandlers<SqsMessage> handlers;
  private final Agreement agreement;
  private final List<Declared> declared = new ArrayList<>();

  private Declarations(TransportContext context, Validation validation) {
    this.context = context;
    this.validation = validation;
    options = context.service().options(AwsSnsSqsOptions.class);
    agreement = new Agreement(validation);
    handlers =
        new MessageHandlers<>(
            validation,
            context.service().options(MessagingOptions.class),
            SqsDelivery.class,
            SqsKeywords.all(),
            "tomodachi.aws");
  }

  /// A handler with all it needs.
  record Declared(
      Subscription subscription, Settings settings, MessageHandler<SqsMessage> handler) {

    private static final int OTHER_CALLS = 5; // What prolongs, gives back and parks.

    /// How many calls its consumer may make at once: as many fetch messages as delete them.
    int calls() {
      return 2 * Math.ceilDiv(settings.concurrency(), MOST_IN_A_CALL) + OTHER_CALLS;
    }

    Declared completedBy(Agreement agreement) {
      return new Declared(agreement.completed(subscription), settings, handler);
    }
  }

  /// What is declared, in the order of the source; of no use when there were mistakes.
  static List<Declared> read(TransportContext context, Validation validation) {
    var declarations = new Declarations(context, validation);
    validation.handlers().forEach(declarations::add);
    return declarations.declared.stream()
        .map(each -> each.completedBy(declarations.agreement))
        .toList();
  }

  private void add(HandlerDefinition definition) {
    var sns = (AwsSnsSqs) definition.trigger();
    var mistakes = new Mistakes(validation, definition);
    var subscription = subscription(mistakes, sns);
    agreement.hear(subscription);
    var settings = settings(mistakes, sns);
    checkRetry(mistakes, sns.retry());
    declared.add(
        new Declared(
            subscription, settings, handlers.bind(definition, sns.envelope(), sns.retry())));
  }

  private Subscription subscription(Mistakes mistakes, AwsSnsSqs sns) {
    var definition = mistakes.of();
    var declaration = new TopicDeclaration(mistakes, sns);
    var topic = declaration.read(options.topicPrefix());
    var naming = new QueueNaming(definition, sns, declaration.topic());
    var queue = new QueueDeclaration(mistakes, sns, options.queueNamePrefix()).read(naming);
    var temporary = naming.isOwn() && context.temporary();
    checkTemporary(mistakes, temporary);
    return new Subscription(
        definition.name(), definition.toString(), queue, topic, sns.competing(), temporary);
  }

  private void checkTemporary(Mistakes mistakes, boolean temporary) {
    if (temporary && options.topology() != AwsSnsSqsOptions.Topology.CREATE) {
      mistakes.add(
          "Each instance needs a queue of its own, and aws_sns_sqs.topology = %s makes none"
              .formatted(GeneratedName.snake(options.topology().name())),
          "give each instance a uuid, so that its queue can be made beforehand, or set"
              + " aws_sns_sqs.topology = create");
    }
  }

  private Settings settings(Mistakes mistakes, AwsSnsSqs sns) {
    var concurrency = sns.concurrency() == NOT_GIVEN ? DEFAULT_CONCURRENCY : sns.concurrency();
    if (concurrency < 1) {
      mistakes.add(
          "concurrency must be 1 or more, was %d".formatted(concurrency),
          "leave it out for the default");
    }
    var most = sns.maxNumberOfConsumedMessages();
    if (most < 1 || most > MOST_IN_A_CALL) {
      mistakes.add(
          "maxNumberOfConsumedMessages must be 1 to %d, was %d".formatted(MOST_IN_A_CALL, most),
          "leave it out for the default");
    }
    return new Settings(concurrency, most, options.topicPrefix());
  }

  private static void checkRetry(Mistakes mistakes, int retry) {
    if (retry != NOT_GIVEN && retry < 1) {
      mistakes.add(
          "retry must be 1 or more, was %d".formatted(retry), "leave it out for the default");
    }
  }
}
