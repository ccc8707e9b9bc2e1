package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SNS can be asked about tags.
record TagOperations(Topics topics) {

  private static final String ARN = "ResourceArn";
  private static final String TAGS = "Tags";
  private static final String KEYS = "TagKeys";

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "TagResource",
            SnsShapes.texts(ARN).with(TAGS, SnsShapes.TAGS),
            Shape.Members.none(),
            this::tag),
        new Operation.Immediate(
            "UntagResource",
            SnsShapes.texts(ARN).with(KEYS, SnsShapes.TEXTS),
            Shape.Members.none(),
            this::untag),
        new Operation.Immediate(
            "ListTagsForResource",
            SnsShapes.texts(ARN),
            Shape.Members.none().with(TAGS, SnsShapes.TAGS),
            this::list));
  }

  private Structure tag(Caller caller, Structure input) throws ApiError {
    var topic = at(caller, input);
    topic.tag(topic.tags().with(Tags.read(input.structures(TAGS))));
    return new Structure();
  }

  private Structure untag(Caller caller, Structure input) throws ApiError {
    var topic = at(caller, input);
    topic.tag(topic.tags().without(input.texts(KEYS)));
    return new Structure();
  }

  private Structure list(Caller caller, Structure input) throws ApiError {
    return new Structure().setAlways(TAGS, at(caller, input).tags().toStructures());
  }

  private Topic at(Caller caller, Structure input) throws ApiError {
    return topics
        .find(topics.arn(caller, new Parameter(input, ARN)))
        .orElseThrow(SnsErrors::resourceDoesNotExist);
  }
}
