package tomodachi.aws.internal.tool;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.names.QueueArn;

/// Looks at queues. What it throws are exceptions of the SDK.
record QueueLook(SqsClient sqs) {

  /// The queue of a name, an ARN or a URL; null when there is none.
  @Nullable SqsQueue at(String given) {
    try {
      var url = url(given);
      var attributes =
          sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
              .attributes();
      return new SqsQueue(given, url, attributes);
    } catch (RuntimeException e) {
      if (AwsFailure.of(e).kind() == AwsFailure.Kind.MISSING) {
        return null;
      }
      throw e;
    }
  }

  private String url(String given) {
    if (given.startsWith("http://") || given.startsWith("https://")) {
      return given;
    }
    var arn = QueueArn.parse(given);
    return sqs.getQueueUrl(get ->
            get.queueName(arn.map(QueueArn::name).orElse(given))
                .queueOwnerAWSAccountId(arn.map(QueueArn::account).orElse(null)))
        .queueUrl();
  }

  /// The queues whose dead letters go to this one, by name.
  List<String> sourcesOf(SqsQueue queue) {
    return sqs
        .listDeadLetterSourceQueuesPaginator(list -> list.queueUrl(queue.url()))
        .queueUrls()
        .stream()
        .map(QueueLook::name)
        .sorted()
        .toList();
  }

  private static String name(String url) {
    var path = URI.create(url).getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
