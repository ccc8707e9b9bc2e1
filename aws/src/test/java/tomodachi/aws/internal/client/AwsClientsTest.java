package tomodachi.aws.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.testing.CapturedLogs;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.Timeline;

class AwsClientsTest {

  private static final Options.Section KEYS =
      AwsSnsSqsOptions.defaults().withRegionName("eu-west-1").withCredentials("test", "test");

  @AutoClose private static final EmbeddedAws SERVER = EmbeddedAws.start();

  @Test
  void allThreeServicesAreCalledInTheRegionThatIsGiven() throws Exception {
    try (var clients = clients(SERVER.endpoint())) {
      var topic = clients.sns().createTopic(request -> request.name("orders")).topicArn();
      var queue = clients.sqs().createQueue(request -> request.queueName("orders")).queueUrl();

      assertThat(topic).isEqualTo("arn:aws:sns:eu-west-1:000000000000:orders");
      assertThat(queue).isEqualTo(SERVER.endpoint() + "/000000000000/orders");
      assertThat(clients.sts().getCallerIdentity().account()).isEqualTo("000000000000");
      assertThat(clients.region()).isEqualTo("eu-west-1");
    }
  }

  @Test
  void eachClientIsMadeOnce() throws Exception {
    try (var clients = clients(SERVER.endpoint())) {
      assertThat(clients.sqs()).isSameAs(clients.sqs());
      assertThat(clients.sns()).isSameAs(clients.sns());
      assertThat(clients.sts()).isSameAs(clients.sts());
    }
  }

  @Test
  void nobodyAtTheEndpointIsNamed() throws Exception {
    try (var clients = clients(URI.create("http://127.0.0.1:1"))) {
      assertThat(AwsFailure.of(catchThrowable(() -> clients.sqs().listQueues())))
          .returns(Kind.UNREACHABLE, AwsFailure::kind)
          .returns("127.0.0.1:1: connection refused", AwsFailure::text);
    }
  }

  @Test
  void theServersErrorsAreUnderstood() throws Exception {
    try (var clients = clients(SERVER.endpoint())) {
      var url = SERVER.endpoint() + "/000000000000/none";

      var missing = catchThrowable(() -> clients.sqs().receiveMessage(r -> r.queueUrl(url)));
      var noTopic =
          catchThrowable(() ->
              clients
                  .sns()
                  .publish(
                      r -> r.topicArn("arn:aws:sns:eu-west-1:000000000000:none").message("x")));

      assertThat(AwsFailure.of(missing).kind()).isEqualTo(Kind.MISSING);
      assertThat(AwsFailure.of(noTopic).kind()).isEqualTo(Kind.MISSING);
    }
  }

  @Test
  void anInterruptEndsACallThatWaits() throws Exception {
    try (var clients = clients(SERVER.endpoint())) {
      var queue = clients.sqs().createQueue(request -> request.queueName("idle")).queueUrl();
      var failure = new AtomicReference<Throwable>();
      var thread =
          Thread.ofVirtual()
              .start(() ->
                  failure.set(
                      catchThrowable(() ->
                          clients
                              .sqs()
                              .receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(20)))));

      thread.interrupt();

      assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
      assertThat(failure.get()).isNotNull();
    }
  }

  @Test
  void closedClientsSayThatTheyAre() throws Exception {
    var clients = clients(SERVER.endpoint());
    var sqs = clients.sqs();
    clients.close();
    clients.close();

    assertThatThrownBy(clients::sns).hasMessage("The clients of AWS are closed");
    assertThat(AwsFailure.of(catchThrowable(sqs::listQueues)).kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void theLogSaysWhichServerIsUsedWithoutKeys() throws Exception {
    try (var logs = CapturedLogs.start();
        var _ = clients(SERVER.endpoint())) {
      assertThat(logs.messages())
          .containsExactly(
              "using SNS and SQS at %s in region eu-west-1".formatted(SERVER.endpoint()));
      assertThat(logs.lines().getFirst().fields()).containsEntry("credentials", "options");
    }
  }

  private static AwsClients clients(URI endpoint) throws Exception {
    return AwsClients.open(
        PlainService.with(KEYS, AwsEndpointOptions.of(endpoint)), Timeline.system());
  }
}
