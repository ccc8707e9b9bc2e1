package tomodachi.embedded.aws.internal.sns;

import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SNS can be asked about permissions and the protection of data. Both are kept and shown, not
/// enforced.
record PolicyOperations(Topics topics) {

  private static final String ARN = "TopicArn";
  private static final String RESOURCE = "ResourceArn";
  private static final String LABEL = "Label";
  private static final String ACCOUNTS = "AWSAccountId";
  private static final String ACTIONS = "ActionName";
  private static final String PROTECTION = "DataProtectionPolicy";
  private static final int LONGEST_PROTECTION = 30_720;

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "AddPermission",
            SnsShapes.texts(ARN, LABEL)
                .with(ACCOUNTS, SnsShapes.TEXTS)
                .with(ACTIONS, SnsShapes.TEXTS),
            Shape.Members.none(),
            this::allow),
        new Operation.Immediate(
            "RemovePermission", SnsShapes.texts(ARN, LABEL), Shape.Members.none(), this::disallow),
        new Operation.Immediate(
            "GetDataProtectionPolicy",
            SnsShapes.texts(RESOURCE),
            SnsShapes.texts(PROTECTION),
            this::protection),
        new Operation.Immediate(
            "PutDataProtectionPolicy",
            SnsShapes.texts(RESOURCE, PROTECTION),
            Shape.Members.none(),
            this::protect));
  }

  private Structure allow(Caller caller, Structure input) throws ApiError {
    var topic = topics.at(caller, new Parameter(input, ARN));
    var label = new Parameter(input, LABEL).text();
    var accounts = some(input, ACCOUNTS);
    var actions = some(input, ACTIONS);
    var policy = TopicPolicy.allowing(topic.policy(), topic.arn(), label, accounts, actions);
    return change(topic, policy);
  }

  private Structure disallow(Caller caller, Structure input) throws ApiError {
    var topic = topics.at(caller, new Parameter(input, ARN));
    var label = new Parameter(input, LABEL).text();
    return change(topic, TopicPolicy.without(topic.policy(), label));
  }

  private Structure protection(Caller caller, Structure input) throws ApiError {
    var topic = topics.at(caller, new Parameter(input, RESOURCE));
    return new Structure().set(PROTECTION, topic.dataProtectionPolicy());
  }

  private Structure protect(Caller caller, Structure input) throws ApiError {
    var topic = topics.at(caller, new Parameter(input, RESOURCE));
    topic.protect(checkedProtection(new Parameter(input, PROTECTION).text()));
    return new Structure();
  }

  /// A data protection policy as it is kept.
  ///
  /// @throws ApiError if it is no JSON object, or too long
  static String checkedProtection(String policy) throws ApiError {
    var isDocument = policy.isEmpty() || Json.object(policy).isPresent();
    if (!isDocument || policy.length() > LONGEST_PROTECTION) {
      throw SnsErrors.invalid(PROTECTION);
    }
    return policy;
  }

  private static Structure change(Topic topic, String policy) throws ApiError {
    try {
      topic.change(topic.attributes().with(Map.of(TopicAttributes.POLICY, policy)));
      return new Structure();
    } catch (InvalidAttribute invalid) {
      throw invalid.alone();
    }
  }

  private static List<String> some(Structure input, String name) throws ApiError {
    var texts = input.texts(name);
    if (texts.isEmpty()) {
      throw SnsErrors.missing(name);
    }
    return texts;
  }
}
