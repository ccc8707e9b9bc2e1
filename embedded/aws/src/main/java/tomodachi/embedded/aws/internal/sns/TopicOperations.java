package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SNS can be asked about topics.
record TopicOperations(Topics topics, Subscriptions subscriptions) {

  private static final String ARN = "TopicArn";
  private static final String ATTRIBUTES = "Attributes";
  private static final Shape.Members TOPIC = SnsShapes.texts(ARN);

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "CreateTopic",
            SnsShapes.texts("Name")
                .with(ATTRIBUTES, SnsShapes.ATTRIBUTES)
                .with("Tags", SnsShapes.TAGS)
                .withTexts("DataProtectionPolicy"),
            TOPIC,
            this::create),
        new Operation.Immediate("DeleteTopic", TOPIC, Shape.Members.none(), this::delete),
        new Operation.Immediate(
            "ListTopics",
            SnsShapes.texts("NextToken"),
            Shape.Members.none().with("Topics", Shape.list(TOPIC)).withTexts("NextToken"),
            this::list),
        new Operation.Immediate(
            "GetTopicAttributes",
            TOPIC,
            Shape.Members.none().with(ATTRIBUTES, SnsShapes.ATTRIBUTES),
            this::describe),
        new Operation.Immediate(
            "SetTopicAttributes",
            SnsShapes.texts(ARN, "AttributeName", "AttributeValue"),
            Shape.Members.none(),
            this::change));
  }

  private Structure create(Caller caller, Structure input) throws ApiError {
    var name = new Parameter(input, "Name").text();
    TopicName.check(name, isFifo(input.textMap(ATTRIBUTES)));
    var arn = caller.home().arn("sns", name);
    var existing = topics.find(arn);
    if (existing.isPresent()) {
      checkSame(existing.get(), input);
    } else {
      topics.add(topic(arn, input));
    }
    return new Structure().set(ARN, arn.toString());
  }

  private Structure delete(Caller caller, Structure input) throws ApiError {
    var topic = topics.find(topics.arn(caller, new Parameter(input, ARN)));
    topic.ifPresent(subscriptions::removeAll);
    topic.ifPresent(topics::remove);
    return new Structure();
  }

  private Structure list(Caller caller, Structure input) throws ApiError {
    var page = topics.page(caller, input);
    return new Structure()
        .setAlways("Topics", page.items().stream().map(TopicOperations::summary).toList())
        .set("NextToken", page.nextToken());
  }

  private Structure describe(Caller caller, Structure input) throws ApiError {
    return new Structure().set(ATTRIBUTES, at(caller, input).describe());
  }

  private Structure change(Caller caller, Structure input) throws ApiError {
    var topic = at(caller, input);
    var name = new Parameter(input, "AttributeName").text();
    if (!TopicAttributes.know(name) || name.equals(TopicAttributes.FIFO_TOPIC)) {
      throw SnsErrors.invalid("AttributeName");
    }
    change(topic, Map.of(name, input.text("AttributeValue").orElse("")));
    return new Structure();
  }

  private static void change(Topic topic, Map<String, String> changes) throws ApiError {
    try {
      var changed = topic.attributes().with(changes);
      Subscriptions.checkLarge(changed, topic.subscriptions().size());
      topic.change(changed);
    } catch (InvalidAttribute invalid) {
      throw invalid.alone();
    }
  }

  private Topic at(Caller caller, Structure input) throws ApiError {
    return topics.at(caller, new Parameter(input, ARN));
  }

  private static Topic topic(Arn arn, Structure input) throws ApiError {
    return new Topic(
        arn,
        changed(TopicAttributes.none(), input),
        tags(input),
        PolicyOperations.checkedProtection(input.text("DataProtectionPolicy").orElse("")));
  }

  private static void checkSame(Topic topic, Structure input) throws ApiError {
    topic.checkSame(changed(topic.attributes(), input), tags(input));
  }

  private static TopicAttributes changed(TopicAttributes attributes, Structure input)
      throws ApiError {
    try {
      return attributes.with(input.textMap(ATTRIBUTES));
    } catch (InvalidAttribute invalid) {
      throw invalid.amongOthers();
    }
  }

  private static Tags tags(Structure input) throws ApiError {
    return Tags.read(input.structures("Tags"));
  }

  private static boolean isFifo(Map<String, String> changes) {
    return changes.getOrDefault(TopicAttributes.FIFO_TOPIC, "").equalsIgnoreCase("true");
  }

  private static Structure summary(Topic topic) {
    return new Structure().set(ARN, topic.arn().toString());
  }
}
