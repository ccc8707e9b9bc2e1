package tomodachi.aws.internal.publish;

import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.names.TopicNames;

/// Finds the URLs of queues. Usable from any thread.
record QueueUrls(Aws aws) {

  /// The URL of a queue.
  ///
  /// @throws Unresolved when it isn't there, or the credentials don't allow to find it
  /// @throws RuntimeException of the SDK when AWS can't be reached
  String find(Target.Queue queue) {
    try {
      return url(queue.wireName(), queue);
    } catch (RuntimeException e) {
      throw switch (AwsFailure.of(e).kind()) {
        case MISSING -> missing(queue, e);
        case REFUSED -> refused(queue, e);
        default -> e;
      };
    }
  }

  private String url(String name, Target.Queue queue) {
    var request =
        GetQueueUrlRequest.builder().queueName(name).queueOwnerAWSAccountId(queue.account());
    return aws.sqs().getQueueUrl(request.build()).queueUrl();
  }

  private Unresolved missing(Target.Queue queue, RuntimeException cause) {
    return new Unresolved(
        """
        There is no queue "%s" in %s
            %squeues are made by the services that receive from them, or by hand\
        """
            .formatted(queue.wireName(), aws.region(), hint(queue)),
        false,
        cause);
  }

  private String hint(Target.Queue queue) {
    var sibling = sibling(queue.wireName());
    return exists(sibling, queue) ? "there is \"%s\"\n    ".formatted(sibling) : "";
  }

  private static String sibling(String name) {
    return name.endsWith(TopicNames.FIFO) ? TopicNames.withoutSuffix(name) : name + TopicNames.FIFO;
  }

  private boolean exists(String name, Target.Queue queue) {
    try {
      return !url(name, queue).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private Unresolved refused(Target.Queue queue, RuntimeException cause) {
    return new Unresolved(
        """
        The credentials don't allow to find queue "%s" in %s
            allow sqs:GetQueueUrl, or give the queue's URL
            AWS says: %s\
        """
            .formatted(queue.wireName(), aws.region(), AwsFailure.of(cause).text()),
        false,
        cause);
  }
}
