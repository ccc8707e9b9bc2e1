package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sts.StsClient;
import tomodachi.testing.EmbeddedAws;

/// An empty account of a server, whose calls are recorded, and refused where a test wants that.
final class RecordedAws implements AutoCloseable, ExecutionInterceptor {

  private static final AtomicInteger ACCOUNTS = new AtomicInteger(1);

  private final String account = "%012d".formatted(ACCOUNTS.getAndIncrement());
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, RuntimeException> refused = new ConcurrentHashMap<>();
  private final Map<String, Runnable> before = new ConcurrentHashMap<>();
  final SqsClient sqs;
  final SnsClient sns;
  final StsClient sts;

  RecordedAws(EmbeddedAws server) {
    sqs = client(SqsClient.builder(), server);
    sns = client(SnsClient.builder(), server);
    sts = client(StsClient.builder(), server);
  }

  private <B extends AwsClientBuilder<B, C>, C> C client(B builder, EmbeddedAws server) {
    return builder
        .endpointOverride(server.endpoint())
        .region(Region.of(server.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")))
        .overrideConfiguration(
            override -> override.addExecutionInterceptor(this).retryStrategy(r -> r.maxAttempts(1)))
        .build();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    var action =
        service.toLowerCase(Locale.ROOT)
            + ":"
            + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    calls.add(action);
    var first = before.remove(action);
    if (first != null) {
      first.run();
    }
    var refusal = refused.get(action);
    if (refusal != null) {
      throw refusal;
    }
  }

  private static RuntimeException refusal(String action, String code) {
    var details =
        AwsErrorDetails.builder()
            .errorCode(code)
            .errorMessage("User: somebody is not authorized to perform: " + action(action, code))
            .build();
    return action.startsWith("sqs")
        ? SqsException.builder().awsErrorDetails(details).statusCode(403).build()
        : SnsException.builder().awsErrorDetails(details).statusCode(403).build();
  }

  private static String action(String action, String code) {
    return code.startsWith("KMS") ? "kms:GenerateDataKey" : action;
  }

  /// Refuses a call from now on.
  void refuse(String action, String code) {
    refused.put(action, refusal(action, code));
  }

  /// Refuses subscriptions from now on, as if they existed with other attributes.
  void refuseAsDifferent(String action) {
    var details =
        AwsErrorDetails.builder()
            .errorCode("InvalidParameter")
            .errorMessage("Subscription already exists with different attributes")
            .build();
    refused.put(
        action,
        InvalidParameterException.builder().awsErrorDetails(details).statusCode(400).build());
  }

  /// Has something happen before the next call of this kind.
  void before(String action, Runnable happening) {
    before.put(action, happening);
  }

  Clients clients() {
    return new Clients(() -> sqs, () -> sns, () -> sts, () -> "us-east-1");
  }

  String account() {
    return account;
  }

  /// How often each call was made since the last time that somebody asked.
  Map<String, Integer> calls() {
    var counts = new TreeMap<String, Integer>();
    calls.forEach(call -> counts.merge(call, 1, Integer::sum));
    calls.clear();
    return counts;
  }

  String queueArn(String name) {
    return "arn:aws:sqs:us-east-1:%s:%s".formatted(account, name);
  }

  String topicArn(String name) {
    return "arn:aws:sns:us-east-1:%s:%s".formatted(account, name);
  }

  String url(String queue) {
    return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
  }

  Map<QueueAttributeName, String> attributes(String queue) {
    return sqs.getQueueAttributes(
            get -> get.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
        .attributes();
  }

  String attribute(String queue, QueueAttributeName name) {
    return attributes(queue).getOrDefault(name, "");
  }

  List<String> queues() {
    return sqs.listQueues().queueUrls().stream()
        .map(url -> url.substring(url.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }

  List<String> topics() {
    return sns.listTopicsPaginator().topics().stream()
        .map(topic -> topic.topicArn().substring(topic.topicArn().lastIndexOf(':') + 1))
        .sorted()
        .toList();
  }

  /// The attributes of the subscription of a queue to a topic; fails when there isn't exactly one.
  Map<String, String> subscription(String topic, String queue) {
    var found =
        sns
            .listSubscriptionsByTopicPaginator(list -> list.topicArn(topicArn(topic)))
            .subscriptions()
            .stream()
            .filter(each -> queueArn(queue).equals(each.endpoint()))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError("%d subscriptions".formatted(found.size()));
    }
    return sns.getSubscriptionAttributes(
            get -> get.subscriptionArn(found.getFirst().subscriptionArn()))
        .attributes();
  }

  @Override
  public void close() {
    sqs.close();
    sns.close();
    sts.close();
  }
}
