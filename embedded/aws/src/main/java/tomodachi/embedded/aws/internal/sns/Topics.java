package tomodachi.embedded.aws.internal.sns;

import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Structure;

/// All topics.
final class Topics {

  /// How many there can be.
  static final int LIMIT = 10_000;

  private static final String SERVICE = "sns";

  private final ArnIndex<Topic> topics = new ArnIndex<>();

  Optional<Topic> find(Arn arn) {
    return topics.find(arn);
  }

  /// The topic a request is about.
  ///
  /// @param parameter that names it
  /// @throws ApiError if there is none, or it is in another region than the one asked
  Topic at(Caller caller, Parameter parameter) throws ApiError {
    return find(arn(caller, parameter)).orElseThrow(SnsErrors::topicDoesNotExist);
  }

  /// The name of a topic, which needn't exist.
  ///
  /// @throws ApiError if it is in another region than the one asked
  Arn arn(Caller caller, Parameter parameter) throws ApiError {
    var arn = parameter.arn();
    if (!arn.region().equals(caller.home().region()) || !arn.service().equals(SERVICE)) {
      throw SnsErrors.invalid(parameter.name());
    }
    return arn;
  }

  /// @throws ApiError if there are too many
  void add(Topic topic) throws ApiError {
    if (topics.size() >= LIMIT) {
      throw SnsErrors.tooManyTopics(LIMIT);
    }
    topics.put(topic.arn(), topic);
  }

  void remove(Topic topic) {
    topics.remove(topic.arn());
  }

  /// Those of the caller's account and region.
  Page<Topic> page(Caller caller, Structure input) throws ApiError {
    return Page.of(topics, caller.home().arn(SERVICE, "").toString(), input);
  }
}
