package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// How queues are subscribed to topics. A subscription is confirmed from the beginning, whoever
/// owns the queue, which needn't exist.
///
/// @param ids of subscriptions
record SubscribeOperations(Topics topics, Subscriptions subscriptions, Supplier<UUID> ids) {

  private static final String TOPIC = "TopicArn";
  private static final String ARN = "SubscriptionArn";
  private static final String PROTOCOL = "Protocol";
  private static final String ENDPOINT = "Endpoint";
  private static final String ATTRIBUTES = "Attributes";

  private static final Set<String> OTHER_PROTOCOLS =
      Set.of("http", "https", "email", "email-json", "sms", "application", "lambda", "firehose");

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "Subscribe",
            SnsShapes.texts(TOPIC, PROTOCOL, ENDPOINT)
                .with(ATTRIBUTES, SnsShapes.ATTRIBUTES)
                .with("ReturnSubscriptionArn", Shape.Scalar.BOOLEAN),
            SnsShapes.texts(ARN),
            this::subscribe),
        new Operation.Immediate(
            "Unsubscribe", SnsShapes.texts(ARN), Shape.Members.none(), this::unsubscribe),
        new Operation.Immediate(
            "ConfirmSubscription",
            SnsShapes.texts(TOPIC, "Token", "AuthenticateOnUnsubscribe"),
            SnsShapes.texts(ARN),
            this::confirm));
  }

  private Structure subscribe(Caller caller, Structure input) throws ApiError {
    var topic = topics.at(caller, new Parameter(input, TOPIC));
    checkProtocol(new Parameter(input, PROTOCOL).text());
    var queue = queue(topic, new Parameter(input, ENDPOINT).text());
    var existing = topic.subscription(queue);
    var attributes = input.textMap(ATTRIBUTES);
    var subscription =
        existing.isPresent() ? same(existing.get(), attributes) : add(topic, queue, attributes);
    return new Structure().set(ARN, subscription.arn().toString());
  }

  private Structure unsubscribe(Caller caller, Structure input) throws ApiError {
    var arn = new Parameter(input, ARN).arn();
    if (!arn.resource().contains(":")) {
      throw SnsErrors.invalid("SubscriptionId");
    }
    subscriptions.find(arn).ifPresent(subscriptions::remove);
    return new Structure();
  }

  /// No subscription waits to be confirmed, so there is no token it could be.
  private Structure confirm(Caller caller, Structure input) throws ApiError {
    topics.arn(caller, new Parameter(input, TOPIC));
    if (new Parameter(input, "Token").text().matches("[0-9a-f]{64,}")) {
      throw SnsErrors.invalid("Token");
    }
    throw ApiError.of("InvalidParameter", "Invalid token");
  }

  private Subscription add(Topic topic, Arn queue, Map<String, String> attributes) throws ApiError {
    var id = topic.arn().resource() + ":" + ids.get();
    var arn = topic.arn().home().arn("sns", id);
    var subscription = new Subscription(arn, topic.arn(), queue);
    subscription.change(changed(subscription, attributes));
    subscriptions.add(topic, subscription);
    return subscription;
  }

  private static Subscription same(Subscription existing, Map<String, String> attributes)
      throws ApiError {
    if (!changed(existing, attributes).meanTheSame(existing.attributes())) {
      throw SnsErrors.invalid(ATTRIBUTES, "Subscription already exists with different attributes");
    }
    return existing;
  }

  private static SubscriptionAttributes changed(
      Subscription subscription, Map<String, String> attributes) throws ApiError {
    try {
      return subscription.changed(attributes);
    } catch (InvalidAttribute invalid) {
      throw invalid.amongOthers();
    }
  }

  private static void checkProtocol(String protocol) throws ApiError {
    if (OTHER_PROTOCOLS.contains(protocol)) {
      throw SnsErrors.invalid(
          PROTOCOL, "This server delivers to SQS only, not by %s".formatted(protocol));
    }
    if (!protocol.equals("sqs")) {
      throw SnsErrors.invalid("Amazon SNS does not support this protocol string: " + protocol);
    }
  }

  private static Arn queue(Topic topic, String endpoint) throws ApiError {
    var queue = QueueArn.parse(endpoint).orElseThrow(() -> SnsErrors.invalid("SQS endpoint ARN"));
    if (TopicName.isFifo(queue.resource()) && !topic.isFifo()) {
      throw SnsErrors.invalid(
          "Invalid parameter: " + ENDPOINT,
          "FIFO SQS Queues can not be subscribed to standard SNS topics");
    }
    return queue;
  }
}
