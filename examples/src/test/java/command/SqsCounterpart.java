package command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// A client of SQS at the other ends of the queues of the service `ForwardingOnSqs`.
final class SqsCounterpart extends Counterpart {

  private static final int MOST_OF_A_CALL = 10;
  private static final List<String> QUEUES = List.of("in", "in-parked", "out");
  private static final String KEY = "test";

  private final SqsClient client;

  SqsCounterpart(int port) {
    client =
        SqsClient.builder()
            .endpointOverride(endpoint(port))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
            .build();
    QUEUES.forEach(name -> client.createQueue(request -> request.queueName(prefix() + name)));
  }

  private static URI endpoint(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  List<String> options(int port) {
    return List.of(
        "aws_endpoint_urls.sns=" + endpoint(port),
        "aws_endpoint_urls.sqs=" + endpoint(port),
        "aws_sns_sqs.region_name=" + Region.EU_WEST_1,
        "aws_sns_sqs.aws_access_key_id=" + KEY,
        "aws_sns_sqs.aws_secret_access_key=" + KEY,
        "aws_sns_sqs.queue_name_prefix=" + prefix(),
        "aws_sns_sqs.topic_prefix=" + prefix());
  }

  private String url(String name) {
    return client.getQueueUrl(request -> request.queueName(prefix() + name)).queueUrl();
  }

  @Override
  void sendAll(IntStream ids) {
    var url = url("in");
    var all = ids.mapToObj(SqsCounterpart::entry).toList();
    for (var from = 0; from < all.size(); from += MOST_OF_A_CALL) {
      var entries = all.subList(from, Math.min(from + MOST_OF_A_CALL, all.size()));
      var sent = client.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
      if (!sent.failed().isEmpty()) {
        throw new AssertionError("The load could not be sent: " + sent.failed());
      }
    }
  }

  private static SendMessageBatchRequestEntry entry(int id) {
    var text = Integer.toString(id);
    return SendMessageBatchRequestEntry.builder().id(text).messageBody(text).build();
  }

  /// Those included that others have received and not deleted.
  @Override
  long waiting(String name) {
    var counted =
        List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    return client
        .getQueueAttributes(request -> request.queueUrl(url(name)).attributeNames(counted))
        .attributes()
        .values()
        .stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  @Override
  List<Integer> parked() {
    return take("in-parked");
  }

  @Override
  List<Integer> take(String name) {
    var url = url(name);
    var ids = new ArrayList<Integer>();
    for (var got = receive(url); !got.isEmpty(); got = receive(url)) {
      got.forEach(message -> {
        ids.add(Integer.parseInt(message.body()));
        client.deleteMessage(
            request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
      });
    }
    return ids;
  }

  private List<Message> receive(String url) {
    return client
        .receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(MOST_OF_A_CALL))
        .messages();
  }

  @Override
  public void close() {
    QUEUES.forEach(name -> client.deleteQueue(request -> request.queueUrl(url(name))));
    client.close();
  }
}
