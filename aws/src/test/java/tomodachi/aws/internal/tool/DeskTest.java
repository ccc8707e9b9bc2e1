package tomodachi.aws.internal.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.Service;
import tomodachi.StartService;
import tomodachi.launch.Launch;
import tomodachi.launch.PreparedServices;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.Destination;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.MessageTool;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.PayloadText;
import tomodachi.messaging.transport.Posted;
import tomodachi.messaging.transport.Posting;
import tomodachi.messaging.transport.QueueState;
import tomodachi.messaging.transport.QueueState.Counts;
import tomodachi.messaging.transport.Replay;
import tomodachi.messaging.transport.Replayed;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// What people and scripts do with messages of SNS and SQS.
class DeskTest {

  @AutoClose private static final EmbeddedAws AWS = EmbeddedAws.start();
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(AWS.accessKeyId(), AWS.secretAccessKey()));

  @AutoClose
  private static final SqsClient SQS =
      SqsClient.builder()
          .endpointOverride(AWS.endpoint())
          .region(Region.of(AWS.region()))
          .credentialsProvider(KEYS)
          .httpClientBuilder(Apache5HttpClient.builder())
          .build();

  @AutoClose
  private static final SnsClient SNS =
      SnsClient.builder()
          .endpointOverride(AWS.endpoint())
          .region(Region.of(AWS.region()))
          .credentialsProvider(KEYS)
          .httpClientBuilder(Apache5HttpClient.builder())
          .build();

  private final String name = "q" + UUID.randomUUID().toString().substring(0, 8);
  private final List<ParkedMessage> seen = new ArrayList<>();
  private PreparedServices prepared;
  private MessageDesk desk;

  @Service("somebody")
  static final class Somebody {
    @StartService
    void start() {}
  }

  @BeforeEach
  void open() throws Exception {
    prepared = prepared(AWS.endpoint().toString());
    desk = open(prepared);
  }

  private static PreparedServices prepared(String endpoint) {
    return Launch.of(new Somebody())
        .withOverrides(
            List.of(
                "aws_endpoint_urls.sns=" + endpoint,
                "aws_endpoint_urls.sqs=" + endpoint,
                "aws_sns_sqs.region_name=" + AWS.region(),
                "aws_sns_sqs.aws_access_key_id=" + AWS.accessKeyId(),
                "aws_sns_sqs.aws_secret_access_key=" + AWS.secretAccessKey()))
        .prepare();
  }

  private static MessageDesk open(PreparedServices prepared) throws Exception {
    return MessageTool.of("aws")
        .orElseThrow()
        .open(prepared.services().getFirst().context(), Timeline.system());
  }

  @AfterEach
  void close() {
    desk.close();
    prepared.close();
  }

  private static String make(String queue, Map<QueueAttributeName, String> attributes) {
    var all = new HashMap<>(attributes);
    if (queue.endsWith(".fifo")) {
      all.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    return SQS.createQueue(create -> create.queueName(queue).attributes(all)).queueUrl();
  }

  private static String make(String queue) {
    return make(queue, Map.of());
  }

  /// A queue whose dead letters go to another.
  private static String makeOver(String queue, String dead, int receives) {
    return make(
        queue,
        Map.of(
            QueueAttributeName.REDRIVE_POLICY,
            "{\"deadLetterTargetArn\": \"%s\", \"maxReceiveCount\": %d}"
                .formatted(arn(dead), receives)));
  }

  private static String arn(String queue) {
    return "arn:aws:sqs:%s:%s:%s".formatted(AWS.region(), AWS.accountId(), queue);
  }

  /// Parks messages as services do.
  private static void park(String url, String from, String... bodies) {
    for (var body : bodies) {
      SQS.sendMessage(send ->
          send.queueUrl(url)
              .messageBody(body)
              .messageAttributes(
                  Map.of(
                      "tenant", text("acme"),
                      "x-tomodachi-reason", text("broken"),
                      "x-tomodachi-attempt", text("5"),
                      "x-tomodachi-queue", text(from))));
    }
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private static List<Message> take(String url) {
    return SQS.receiveMessage(receive ->
            receive
                .queueUrl(url)
                .maxNumberOfMessages(10)
                .messageAttributeNames("All")
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private static List<String> bodies(String url) {
    return take(url).stream().map(Message::body).toList();
  }

  private long waiting(String queue) throws TransportException {
    var state = desk.state(new WorkQueue(queue, "none")).work();
    return state == null ? -1 : state.messages();
  }

  private static Posting raw(Destination to, Map<String, String> properties) {
    return new Posting(to, "7".getBytes(UTF_8), null, Map.of("tenant", "acme"), properties);
  }

  private Replayed replay(WorkQueue from, @Nullable String to, Set<String> ids, long most)
      throws TransportException {
    return desk.replay(new Replay(from, to, ids, most, false), seen::add);
  }

  private Replayed replayAll(WorkQueue from) throws TransportException {
    return replay(from, null, Set.of(), Long.MAX_VALUE);
  }

  @Test
  void oneArrivesFromItsTopicInItsEnvelope() {
    var url = make(name);
    var topic = SNS.createTopic(create -> create.name(name)).topicArn();
    SNS.subscribe(subscribe ->
        subscribe
            .topicArn(topic)
            .protocol("sqs")
            .endpoint(arn(name))
            .attributes(Map.of("RawMessageDelivery", "true")));

    var posted =
        desk.publish(
            new Posting(
                new Destination.Topic(name, null),
                Map.of("id", "A1"),
                new JsonEnvelope(),
                Map.of("tenant", "acme"),
                Map.of()));

    var got = take(url).getFirst();
    assertThat(posted).isEqualTo(new Posted("topic \"%s\"".formatted(name), true));
    assertThat(new JsonEnvelope().decode(got.body(), Map.of()).data())
        .isEqualTo(Map.of("id", "A1"));
    assertThat(requireNonNull(got.messageAttributes().get("tenant")).stringValue())
        .isEqualTo("acme");
  }

  @Test
  void aMisspelledTopicIsNoNewOne() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> desk.publish(raw(new Destination.Topic(name, null), Map.of())))
        .withMessageStartingWith("There is no topic \"%s\" in us-east-1".formatted(name));
    assertThat(SNS.listTopics().topics()).noneMatch(topic -> topic.topicArn().endsWith(":" + name));
  }

  @Test
  void oneForAQueueHasItsGroupAndIsItsDataWithoutEnvelope() {
    var url = make(name + ".fifo");

    var posted =
        desk.publish(
            raw(
                new Destination.Queue(name + ".fifo"),
                Map.of("message-group-id", "g", "message-deduplication-id", "d")));

    var got = take(url).getFirst();
    assertThat(posted.place()).isEqualTo("queue \"%s.fifo\"".formatted(name));
    assertThat(got.body()).isEqualTo("7");
    assertThat(got.attributes())
        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "g")
        .containsEntry(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID, "d");
  }

  @Test
  void aPropertyThatIsNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.publish(raw(new Destination.Queue(name), Map.of("colour", "red"))))
        .withMessage(
            """
            There is no property "colour" to set
                there are message-group-id, message-deduplication-id and delay-seconds\
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> desk.publish(raw(new Destination.Queue(name), Map.of("delay-seconds", "x"))))
        .withMessage("Property delay-seconds must be a number, was \"x\"");
  }

  @Test
  void aQueueIsFoundByItsOwnNameAndByThatOfItsParkedMessages() throws Exception {
    make(name);
    make(name + "-dead");
    makeOver(name + "-work", name + "-dead", 3);

    assertThat(desk.named(name)).isEqualTo(new WorkQueue(name, name + "-parked"));
    assertThat(desk.named("nowhere.fifo"))
        .isEqualTo(new WorkQueue("nowhere.fifo", "nowhere-parked.fifo"));
    assertThat(desk.named("nowhere-parked.fifo"))
        .isEqualTo(new WorkQueue("nowhere.fifo", "nowhere-parked.fifo"));
    var work = new WorkQueue(name + "-work", name + "-dead");
    assertThat(desk.named(work.name())).isEqualTo(work);
    assertThat(desk.named(work.parked())).isEqualTo(work);
    assertThat(desk.named(arn(work.name())).parked()).isEqualTo(work.parked());
  }

  @Test
  void aDeadLetterQueueOfSeveralIsAmbiguous() {
    make(name);
    makeOver(name + "-b", name, 3);
    makeOver(name + "-a", name, 3);

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> desk.named(name))
        .withMessage(
            """
            Queue "%1$s" at %2$s has the parked messages of several queues
                name the one that is meant: %1$s-a, %1$s-b\
            """
                .formatted(name, desk.address()));
  }

  @Test
  void whatIsInQueuesIsCountedWhereverParkedMessagesGo() throws Exception {
    var dead = make(name + "-dead");
    var work = makeOver(name, name + "-dead", 3);
    SQS.sendMessage(send -> send.queueUrl(work).messageBody("7").delaySeconds(60));
    park(dead, name, "a", "b");
    take(dead);

    assertThat(desk.state(new WorkQueue(name, name + "-parked")))
        .isEqualTo(
            new QueueState(
                new WorkQueue(name, name + "-dead"), new Counts(1, null), new Counts(2, null)));
    assertThat(desk.state(new WorkQueue("nowhere", "gone")))
        .isEqualTo(new QueueState(new WorkQueue("nowhere", "gone"), null, null));
  }

  @Test
  void parkedMessagesAreShownAndComeBackAtOnce() throws Exception {
    var url = make(name + "-parked");
    var body =
        """
        {"Type": "Notification", "TopicArn": "arn:aws:sns:us-east-1:000000000000:order___2e_placed",
         "Message": "seven", "Timestamp": "2026-03-01T12:00:00.000Z"}\
        """;
    park(url, name, body, "b", "c");

    assertThat(desk.show(desk.named(name), 1, 3, seen::add)).isEqualTo(3);

    var shown = seen.getFirst();
    assertThat(seen).hasSize(1);
    assertThat(shown)
        .isEqualTo(
            new ParkedMessage(
                shown.id(),
                null,
                "order.placed",
                5,
                "broken",
                Instant.parse("2026-03-01T12:00:00Z"),
                5,
                new PayloadText("sev", false, false)));
    assertThat(bodies(url)).containsExactlyInAnyOrder(body, "b", "c");
  }

  @Test
  void lookingMovesNothingOnWhereReceivesAreCounted() {
    make(name + "-grave");
    var url = makeOver(name + "-parked", name + "-grave", 1);
    park(url, name, "a");
    var queue = new WorkQueue(name, name + "-parked");

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> desk.show(queue, 1, 0, seen::add))
        .withMessage(
            """
            Looking at messages of "%1$s-parked" would count as receiving them, and SQS moves them \
            to "%1$s-grave" after 1 receives
                to have all of them handled: tomodachi parked replay --sqs %1$s-parked\
            """
                .formatted(name));
    assertThat(bodies(url)).containsExactly("a");
  }

  @Test
  void whatSqsHasMovedIsShownAndReplayedToWhereItCameFrom() throws Exception {
    make(name + "-dead");
    var work = makeOver(name, name + "-dead", 1);
    SQS.sendMessage(send -> send.queueUrl(work).messageBody("7"));
    var received = take(work).getFirst();
    SQS.changeMessageVisibility(change ->
        change.queueUrl(work).receiptHandle(received.receiptHandle()).visibilityTimeout(0));
    take(work);

    desk.show(desk.named(name), 1, 0, seen::add);
    var replayed = replayAll(desk.named(name + "-dead"));

    assertThat(seen.getFirst().reason()).isEqualTo("received too often, and moved by SQS");
    assertThat(replayed).isEqualTo(new Replayed(1, 1));
    assertThat(bodies(work)).containsExactly("7");
  }

  @Test
  void theyGoBackWithoutMarksAsManyAsThereAre() throws Exception {
    var work = make(name);
    var url = make(name + "-parked");
    park(url, name, IntStream.range(0, 25).mapToObj(Integer::toString).toArray(String[]::new));

    assertThat(replayAll(desk.named(name))).isEqualTo(new Replayed(25, 25));

    assertThat(seen).hasSize(25);
    assertThat(waiting(name)).isEqualTo(25);
    assertThat(waiting(name + "-parked")).isZero();
    assertThat(take(work))
        .allSatisfy(message -> assertThat(message.messageAttributes()).containsOnlyKeys("tenant"));
  }

  @Test
  void onlySomeGoAndTheOthersComeBackAtOnce() throws Exception {
    var work = make(name);
    var url = make(name + "-parked");
    park(url, name, IntStream.range(0, 12).mapToObj(Integer::toString).toArray(String[]::new));
    desk.show(desk.named(name), 12, 0, seen::add);
    var chosen = seen.get(11).id();
    seen.clear();

    assertThat(replay(desk.named(name), null, Set.of(chosen), Long.MAX_VALUE))
        .isEqualTo(new Replayed(12, 1));
    assertThat(seen).extracting(ParkedMessage::id).containsExactly(chosen);
    assertThat(replay(desk.named(name), null, Set.of(), 3)).isEqualTo(new Replayed(11, 3));
    assertThat(bodies(work)).hasSize(4);
    assertThat(bodies(url)).hasSize(8);
  }

  @Test
  void aDryRunMovesNothing() throws Exception {
    make(name);
    var url = make(name + "-parked");
    park(url, name, "a");

    var dry = new Replay(desk.named(name), null, Set.of(), 10, true);
    assertThat(desk.replay(dry, seen::add)).isEqualTo(new Replayed(1, 1));

    assertThat(seen).hasSize(1);
    assertThat(waiting(name)).isZero();
    assertThat(bodies(url)).containsExactly("a");
  }

  @Test
  void whatCameFromAnotherQueueStaysUnlessATargetIsNamed() throws Exception {
    var work = make(name);
    var url = make(name + "-parked");
    park(url, name + "-other", "a");
    park(url, name, "b");

    assertThat(replayAll(desk.named(name))).isEqualTo(new Replayed(2, 1));
    assertThat(bodies(work)).containsExactly("b");
    assertThat(replay(desk.named(name), name, Set.of(), 10)).isEqualTo(new Replayed(1, 1));
    assertThat(bodies(work)).containsExactly("a");
  }

  @Test
  void aGroupKeepsItsOrderAndIsNotTakenForWhatWasParked() throws Exception {
    var work = make(name + ".fifo");
    var url = make(name + "-parked.fifo");
    for (var body : List.of("a", "b", "c")) {
      for (var place : List.of(work, url)) {
        SQS.sendMessage(send ->
            send.queueUrl(place)
                .messageBody(body)
                .messageGroupId("g")
                .messageDeduplicationId(body));
      }
    }
    take(work)
        .forEach(done ->
            SQS.deleteMessage(delete -> delete.queueUrl(work).receiptHandle(done.receiptHandle())));

    assertThat(replayAll(desk.named(name + ".fifo"))).isEqualTo(new Replayed(3, 3));

    assertThat(take(work)).extracting(Message::body).containsExactly("a", "b", "c");
  }

  @Test
  void aCopyThatIsRefusedEndsItAndNothingIsLost() throws Exception {
    var work = make(name, Map.of(QueueAttributeName.MAXIMUM_MESSAGE_SIZE, "1024"));
    var url = make(name + "-parked");
    park(url, name, "a", "b".repeat(2_000), "c");

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> replayAll(desk.named(name)))
        .withMessageStartingWith("The replay failed: ")
        .withMessageEndingWith(
            "moved until then: %d of 3; the others are still parked in \"%s-parked\""
                .formatted(seen.size(), name));

    assertThat(seen).hasSizeLessThan(3);
    assertThat(bodies(work)).hasSize(seen.size());
    assertThat(bodies(url)).hasSize(3 - seen.size()).contains("b".repeat(2_000));
  }

  @Test
  void queuesThatAreMissingAreNamed() throws Exception {
    make(name + "-parked");

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> desk.show(new WorkQueue("nowhere", "gone"), 1, 0, seen::add))
        .withMessageStartingWith("There is no queue \"gone\" at " + desk.address());
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> replayAll(desk.named(name)))
        .withMessage(
            """
            There is no queue "%s" at %s, where the messages would go
                start its service, or name another queue by --to; nothing was moved\
            """
                .formatted(name, desk.address()));
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> replay(desk.named(name), name + "-parked", Set.of(), 1))
        .withMessageStartingWith("The messages of \"%s-parked\" are there already".formatted(name));
  }

  @Test
  void aServerThatIsNotThereIsSaidToBe() {
    try (var other = prepared("http://127.0.0.1:9")) {
      assertThatExceptionOfType(TransportException.class)
          .isThrownBy(() -> open(other))
          .withMessage(
              """
              No AWS server answers: 127.0.0.1:9 (connection refused)
                  start a service that uses it, or one alone: tomodachi broker --aws
                  if AWS itself is meant, say so: AWS_PROFILE=… or AWS_ACCESS_KEY_ID=…
                  if another server, say where: AWS_ENDPOINT_URL=…\
              """);
    }
  }
}
