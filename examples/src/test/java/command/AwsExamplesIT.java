package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/// The examples with SNS and SQS are started together, with nothing but the server in their
/// process, and each does what its first lines say.
@ResourceLock(Locks.BROKERS)
class AwsExamplesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SERVER = Command.freePort();

  /// Port 0 would be another one for each service.
  private static final int PORT = Command.freePort();

  /// All of them, in one process.
  @AutoClose
  private static final Command SERVICES =
      Command.run(
          Stream.of(
                  Stream.of("examples/sns-sqs", "examples/two-brokers/PubSub.java"),
                  Stream.of("examples/python-interop/Invoices.java"),
                  options())
              .flatMap(each -> each)
              .toArray(String[]::new));

  private static Stream<String> options() {
    return Stream.of(
            "http.port=" + PORT,
            "embedded.aws_port=" + SERVER,
            "embedded.amqp_port=" + Command.freePort())
        .flatMap(option -> Stream.of("-o", option));
  }

  @BeforeAll
  static void awaitReady() {
    SERVICES.awaitReady();
  }

  private static void awaitPart(String path, String part) {
    Awaitility.await(part)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(SERVICES.get(path).body()).contains(part));
  }

  private static String name(String topic) {
    return "arn:aws:sns:us-east-1:000000000000:" + topic;
  }

  private static void publish(String topic, String payload, Map<String, String> attributes) {
    var key = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    try (var sns =
        SnsClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + SERVER))
            .region(Region.US_EAST_1)
            .credentialsProvider(key)
            .build()) {
      sns.publish(request ->
          request.topicArn(name(topic)).message(payload).messageAttributes(on(attributes)));
    }
  }

  private static Map<String, MessageAttributeValue> on(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(entry.getValue())
                        .build()));
  }

  /// What the Python system writes around data.
  private static String enveloped(String topic, String data) {
    return """
    {"service": {"name": "python", "uuid": "u"}, "metadata": {"message_uuid": "u.1", \
    "protocol_version": "tomodachi-json-base--1.0.0", "compatible_protocol_versions": \
    ["json_base-wip"], "timestamp": 1700000000.123456, "topic": "%s", "data_encoding": "raw"}, \
    "data": %s}\
    """
        .formatted(topic, data);
  }

  @Test
  void anOrderIsPaid() {
    var order =
        SERVICES
            .request("/orders")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"id\": \"A1\", \"amount\": 30}"));
    assertThat(SERVICES.send(order).statusCode()).isEqualTo(202);

    awaitPart("/orders/A1", "paid, receipt ");
    assertThat(SERVICES.lines()).contains("payment of 30 for order A1");
  }

  @Test
  void theEntriesOfAnAccountKeepTheirOrder() {
    List.of("10", "13", "20").forEach(amount -> SERVICES.post("/accounts/ada/entries", amount));

    awaitPart("/accounts/ada", "[10,13,20]");
  }

  @Test
  void onlyLargePaymentsCome() {
    SERVICES.post("/payments?event=paid&amount=20", "");
    SERVICES.post("/payments?event=refused&amount=900", "");
    SERVICES.post("/payments?event=paid&amount=250", "");

    awaitPart("/payments", "[\"paid 250\"]");
  }

  @Test
  void whatFailsTooOftenIsADeadLetter() {
    SERVICES.post("/parcels", "to nowhere");
    SERVICES.post("/parcels", "to Paris");

    awaitPart("/parcels", "delivered: to Paris");
    awaitPart("/parcels", "returned: to nowhere");
  }

  @Test
  void middlewareSaysWhoseANoteIs() {
    SERVICES.post("/notes?tenant=acme", "buy milk");

    awaitPart("/notes", "[\"acme: buy milk\"]");
  }

  @Test
  void oneServiceUsesBothBrokers() {
    publish(
        "example-topic",
        enveloped("example-topic", "{\"id\": \"A1\", \"amount\": 30}"),
        Map.of("event", "order_paid"));

    SERVICES.awaitLine("order A1 paid");
  }

  @Test
  void messagesOfPythonServicesAreUnderstood() {
    publish(
        "invoice-created",
        enveloped("invoice-created", "{\"id\": \"I1\", \"amount\": 7}"),
        Map.of());

    awaitPart("/invoices", "{\"I1\":7}");
  }
}
