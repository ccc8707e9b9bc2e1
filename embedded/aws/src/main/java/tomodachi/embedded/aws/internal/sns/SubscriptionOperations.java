package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SNS can be asked about subscriptions.
record SubscriptionOperations(Topics topics, Subscriptions subscriptions) {

  private static final String ARN = "SubscriptionArn";
  private static final String TOPIC = "TopicArn";
  private static final String TOKEN = "NextToken";

  private static final Shape.Members LIST =
      Shape.Members.none().with("Subscriptions", SnsShapes.SUBSCRIPTIONS).withTexts(TOKEN);

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "GetSubscriptionAttributes",
            SnsShapes.texts(ARN),
            Shape.Members.none().with("Attributes", SnsShapes.ATTRIBUTES),
            this::describe),
        new Operation.Immediate(
            "SetSubscriptionAttributes",
            SnsShapes.texts(ARN, "AttributeName", "AttributeValue"),
            Shape.Members.none(),
            this::change),
        new Operation.Immediate("ListSubscriptions", SnsShapes.texts(TOKEN), LIST, this::list),
        new Operation.Immediate(
            "ListSubscriptionsByTopic", SnsShapes.texts(TOPIC, TOKEN), LIST, this::listByTopic));
  }

  private Structure describe(Caller caller, Structure input) throws ApiError {
    return new Structure().set("Attributes", subscriptions.at(input).describe());
  }

  private Structure change(Caller caller, Structure input) throws ApiError {
    var subscription = subscriptions.at(input);
    var name = new Parameter(input, "AttributeName").text();
    if (!SubscriptionAttributes.know(name)) {
      throw SnsErrors.invalid("AttributeName");
    }
    try {
      var changes = Map.of(name, input.text("AttributeValue").orElse(""));
      subscriptions.change(subscription, subscription.changed(changes));
      return new Structure();
    } catch (InvalidAttribute invalid) {
      throw invalid.alone();
    }
  }

  private Structure list(Caller caller, Structure input) throws ApiError {
    return answer(subscriptions.page(caller, input));
  }

  private Structure listByTopic(Caller caller, Structure input) throws ApiError {
    var topic = topics.at(caller, new Parameter(input, TOPIC));
    return answer(subscriptions.page(topic, input));
  }

  private static Structure answer(Page<Subscription> page) {
    return new Structure()
        .setAlways("Subscriptions", page.items().stream().map(Subscription::summary).toList())
        .set(TOKEN, page.nextToken());
  }
}
