package tomodachi.aws.internal.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/// An AWS that does as it is told, and remembers what it was asked. Usable from any thread.
final class ScriptedAws implements Aws {

  static final String TOPICS = "arn:aws-cn:sns:eu-west-1:123456789012:";

  // Guarded by this, as all that follows.
  private final List<String> asked = new ArrayList<>();
  private final List<PublishBatchRequest> published = new ArrayList<>();
  private final List<SendMessageBatchRequest> sent = new ArrayList<>();
  private final Set<String> topics = new HashSet<>();
  private final Set<String> queues = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Deque<Function<PublishBatchRequest, PublishBatchResponse>> script =
      new ArrayDeque<>();
  private int standIns;

  /// The topic is there.
  synchronized ScriptedAws withTopic(String wireName) {
    topics.add(TOPICS + wireName);
    return this;
  }

  /// The topic isn't there any more.
  synchronized void withoutTopic(String wireName) {
    topics.remove(TOPICS + wireName);
  }

  /// The queue is there.
  synchronized ScriptedAws withQueue(String name) {
    queues.add(name);
    return this;
  }

  /// The credentials don't allow this action.
  synchronized ScriptedAws refusing(String action) {
    refused.add(action);
    return this;
  }

  /// The next call that publishes is answered like this.
  synchronized ScriptedAws then(Function<PublishBatchRequest, PublishBatchResponse> answer) {
    script.add(answer);
    return this;
  }

  /// The next call that publishes fails like this.
  ScriptedAws thenFail(RuntimeException failure) {
    return then(_ -> {
      throw failure;
    });
  }

  /// The IAM actions, in their order.
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /// The bodies of the messages in each call that published.
  synchronized List<List<String>> published() {
    return published.stream().map(ScriptedAws::bodies).toList();
  }

  synchronized List<SendMessageBatchRequest> sent() {
    return List.copyOf(sent);
  }

  synchronized PublishBatchRequest lastPublished() {
    return published.getLast();
  }

  synchronized int standIns() {
    return standIns;
  }

  private static List<String> bodies(PublishBatchRequest request) {
    return request.publishBatchRequestEntries().stream()
        .map(PublishBatchRequestEntry::message)
        .toList();
  }

  /// An answer of AWS that isn't the one that was hoped for.
  static AwsServiceException error(String code, int status) {
    return error(code, "said " + code, status);
  }

  static AwsServiceException error(String code, String message, int status) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    return AwsServiceException.builder().awsErrorDetails(details).statusCode(status).build();
  }

  /// Every message is taken.
  static PublishBatchResponse taken(PublishBatchRequest request) {
    return takenBut(request, _ -> false, "", true);
  }

  /// Every message is taken but those with such bodies.
  static PublishBatchResponse takenBut(
      PublishBatchRequest request, Predicate<String> failing, String code, boolean senderFault) {
    var response = PublishBatchResponse.builder();
    var entries = request.publishBatchRequestEntries();
    return response
        .successful(
            entries.stream()
                .filter(entry -> !failing.test(entry.message()))
                .map(ScriptedAws::success)
                .toList())
        .failed(
            entries.stream()
                .filter(entry -> failing.test(entry.message()))
                .map(entry ->
                    software.amazon.awssdk.services.sns.model.BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .code(code)
                        .message("said " + code)
                        .senderFault(senderFault)
                        .build())
                .toList())
        .build();
  }

  private static software.amazon.awssdk.services.sns.model.PublishBatchResultEntry success(
      PublishBatchRequestEntry entry) {
    return software.amazon.awssdk.services.sns.model.PublishBatchResultEntry.builder()
        .id(entry.id())
        .messageId("id of " + entry.message())
        .build();
  }

  private synchronized void ask(String action) {
    asked.add(action);
    if (refused.contains(action)) {
      throw error("AccessDenied", "User is not authorized to perform: " + action, 403);
    }
  }

  private PublishBatchResponse publish(PublishBatchRequest request) {
    return answer(request).apply(request);
  }

  private synchronized Function<PublishBatchRequest, PublishBatchResponse> answer(
      PublishBatchRequest request) {
    published.add(request);
    ask("sns:Publish");
    var next = script.poll();
    if (next != null) {
      return next;
    }
    if (!topics.contains(request.topicArn())) {
      throw error("NotFound", 404);
    }
    return ScriptedAws::taken;
  }

  private synchronized SendMessageBatchResponse send(SendMessageBatchRequest request) {
    sent.add(request);
    ask("sqs:SendMessage");
    return SendMessageBatchResponse.builder()
        .successful(
            request.entries().stream()
                .map(entry ->
                    software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry.builder()
                        .id(entry.id())
                        .messageId("id of " + entry.id())
                        .build())
                .toList())
        .build();
  }

  /// Makes topics.
  synchronized String make(String wireName, Map<String, String> attributes, boolean overwrite) {
    ask("sns:CreateTopic");
    topics.add(TOPICS + wireName);
    return TOPICS + wireName;
  }

  private synchronized GetTopicAttributesResponse attributes(GetTopicAttributesRequest request) {
    ask("sns:GetTopicAttributes");
    if (!topics.contains(request.topicArn())) {
      throw error("NotFound", 404);
    }
    return GetTopicAttributesResponse.builder().build();
  }

  private synchronized ListTopicsResponse list() {
    ask("sns:ListTopics");
    return ListTopicsResponse.builder()
        .topics(topics.stream().map(arn -> Topic.builder().topicArn(arn).build()).toList())
        .build();
  }

  private synchronized GetCallerIdentityResponse identity() {
    ask("sts:GetCallerIdentity");
    return GetCallerIdentityResponse.builder()
        .arn("arn:aws-cn:sts::123456789012:assumed-role/worker/i-1")
        .build();
  }

  private synchronized GetQueueUrlResponse url(GetQueueUrlRequest request) {
    ask("sqs:GetQueueUrl");
    if (!queues.contains(request.queueName())) {
      throw error("AWS.SimpleQueueService.NonExistentQueue", 400);
    }
    var account =
        request.queueOwnerAWSAccountId() == null
            ? "123456789012"
            : request.queueOwnerAWSAccountId();
    return GetQueueUrlResponse.builder()
        .queueUrl("https://sqs/%s/%s".formatted(account, request.queueName()))
        .build();
  }

  @Override
  public SnsClient sns() {
    return new SnsClient() {
      @Override
      public PublishBatchResponse publishBatch(PublishBatchRequest request) {
        return ScriptedAws.this.publish(request);
      }

      @Override
      public GetTopicAttributesResponse getTopicAttributes(GetTopicAttributesRequest request) {
        return attributes(request);
      }

      @Override
      public ListTopicsResponse listTopics(ListTopicsRequest request) {
        return list();
      }

      @Override
      public String serviceName() {
        return "sns";
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SqsClient sqs() {
    return new SqsClient() {
      @Override
      public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        return send(request);
      }

      @Override
      public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        return url(request);
      }

      @Override
      public String serviceName() {
        return "sqs";
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public StsClient sts() {
    return new StsClient() {
      @Override
      public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return identity();
      }

      @Override
      public String serviceName() {
        return "sts";
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public String region() {
    return "eu-west-1";
  }

  @Override
  public synchronized void standIn() {
    standIns++;
  }
}
