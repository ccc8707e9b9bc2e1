package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.message.DataSource;
import tomodachi.cli.internal.message.ParkedReplay;
import tomodachi.cli.internal.message.ParkedView;
import tomodachi.cli.internal.message.PayloadForm;
import tomodachi.cli.internal.message.Publication;
import tomodachi.messaging.transport.Destination;

/// What the commands about messages make of their arguments.
class MessageLineTest extends ParserFixture {

  private static Request.Messages messages(String line) {
    return (Request.Messages) parse(line.split(" ", -1));
  }

  private static MessageRequest request(String line) {
    return messages(line).request();
  }

  @Test
  void aMessageNeedsAKeyAndData() {
    assertThat(request("publish --amqp order.placed --data 7"))
        .isEqualTo(
            new MessageRequest.Publish(
                new Publication(
                    "amqp",
                    new Destination.Topic("order.placed", null),
                    new DataSource("7"),
                    PayloadForm.JSON,
                    Map.of(),
                    Map.of(),
                    false)));
  }

  @Test
  void aMessageMayHaveMore() {
    var line =
        "publish --amqp=k --data - --envelope NONE --exchange shop --header a=b=c --header d="
            + " --property type=x --allow-unroutable";

    assertThat(request(line))
        .isEqualTo(
            new MessageRequest.Publish(
                new Publication(
                    "amqp",
                    new Destination.Topic("k", "shop"),
                    new DataSource("-"),
                    PayloadForm.NONE,
                    Map.of("a", "b=c", "d", ""),
                    Map.of("type", "x"),
                    true)));
  }

  @Test
  void theDefaultExchangeHasAnEmptyName() {
    assertThat(request("publish --amqp k --data 7 --exchange="))
        .extracting(request -> ((MessageRequest.Publish) request).publication().to())
        .isEqualTo(new Destination.Topic("k", ""));
  }

  @Test
  void aMessageGoesToATopicOrAQueueOfAwsToo() {
    assertThat(request("publish --sns order-placed --data 7 --header a=b"))
        .isEqualTo(
            new MessageRequest.Publish(
                new Publication(
                    "aws",
                    new Destination.Topic("order-placed", null),
                    new DataSource("7"),
                    PayloadForm.JSON,
                    Map.of("a", "b"),
                    Map.of(),
                    false)));
    assertThat(request("publish --sqs o.fifo --data 7 --property message-group-id=g"))
        .isEqualTo(
            new MessageRequest.Publish(
                new Publication(
                    "aws",
                    new Destination.Queue("o.fifo"),
                    new DataSource("7"),
                    PayloadForm.JSON,
                    Map.of(),
                    Map.of("message-group-id", "g"),
                    false)));
  }

  @Test
  void itGoesToOnePlace() {
    assertUsage(
        "publish --sns t --sqs q --data 7",
        """
        error: a message goes to one place, and there is --sns and --sqs
          give one of them
          see: tomodachi publish --help\
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "--sns t --exchange=e, --exchange, there are no exchanges",
    "--sqs q --allow-unroutable, --allow-unroutable, nobody is told who takes a message"
  })
  void whatIsForAmqpIsRefusedElsewhere(String typed, String option, String reason) {
    assertUsage(
        "publish --data 7 " + typed,
        """
        error: %s is for --amqp
          in SNS and SQS %s: leave it out
          see: tomodachi publish --help\
        """
            .formatted(option, reason));
  }

  @Test
  void whereTheBrokerIsIsSaidAsForRun() {
    var line = "publish --amqp k --data 7 -o amqp.host=a -c x.json y.json -l debug";

    assertThat(messages(line).conditions())
        .isEqualTo(
            new MessageConditions(
                List.of(new ConfigFile("x.json"), new ConfigFile("y.json")),
                List.of("amqp.host=a"),
                false,
                LogLevel.DEBUG));
    assertThat(messages("parked show q").conditions().logLevel()).isEqualTo(LogLevel.ERROR);
  }

  @Test
  void whatIsMissingOfAMessageIsNamed() {
    assertUsage(
        "publish --data 7",
        """
        error: no routing key, topic or queue has been given
          name one: tomodachi publish --amqp order.placed --data '{"id": "A1"}'
          for SNS: --sns <topic>; for SQS: --sqs <queue>
          see: tomodachi publish --help\
        """);
    assertUsage(
        "publish --amqp k",
        """
        error: no data has been given
          give it as JSON: --data '{"id": "A1"}'; or --data @<file>, or --data - for standard input
          see: tomodachi publish --help\
        """);
  }

  @ParameterizedTest
  @CsvSource({"--header, tenant=acme", "--property, correlation-id=7"})
  void whatHasNoNameIsRefused(String option, String example) {
    assertUsage(
        "publish --amqp k --data 7 %s =7".formatted(option),
        """
        error: invalid value for %s: "=7"
          expected is name=value, such as %s\
        """
            .formatted(option, example));
  }

  @Test
  void anEnvelopeThatIsNoneIsRefused() {
    assertUsage(
        "publish --amqp k --data 7 --envelope xml",
        """
        error: invalid value for --envelope: "xml"
          expected is one of: json, none\
        """);
  }

  @Test
  void aKeyWithoutItsOptionIsSuggestedWithIt() {
    assertUsage(
        "publish order.placed --data 7",
        """
        error: unexpected argument: "order.placed"
          did you mean: tomodachi publish --amqp order.placed
          see: tomodachi publish --help\
        """);
    assertUsage(
        "publish --amqp order.placed 7",
        """
        error: unexpected argument: "7"
          see: tomodachi publish --help\
        """);
    assertUsage(
        "publish --sns order-placed 7",
        """
        error: unexpected argument: "7"
          see: tomodachi publish --help\
        """);
  }

  @Test
  void servicesAndQueuesAreCounted() {
    var classPath = new ClassPath(List.of("a", "b"), List.of("g:a:1"));

    assertThat(request("parked list Orders.java q -cp a:b --deps g:a:1 --json"))
        .isEqualTo(new MessageRequest.Count("amqp", List.of("Orders.java", "q"), classPath, true));
  }

  @Test
  void queuesMayBeThoseOfSqs() {
    assertThat(request("parked list --sqs q"))
        .isEqualTo(new MessageRequest.Count("aws", List.of("q"), ClassPath.NONE, false));
    assertThat(request("parked show q --sqs"))
        .isEqualTo(new MessageRequest.Show(new ParkedView("aws", "q", 10, false), false));
    assertThat(request("parked replay --sqs q"))
        .isEqualTo(
            new MessageRequest.Move(
                new ParkedReplay("aws", "q", null, List.of(), Long.MAX_VALUE, false), false));
  }

  @Test
  void somethingToCountIsNeeded() {
    assertUsage(
        "parked list",
        """
        error: no service or queue has been given
          name one, for a broker can't be asked for all: tomodachi parked list <Service.java>
          see: tomodachi parked list --help\
        """);
  }

  @Test
  void tenAreShownUnlessMoreAreAskedFor() {
    assertThat(request("parked show q"))
        .isEqualTo(new MessageRequest.Show(new ParkedView("amqp", "q", 10, false), false));
    assertThat(request("parked show --data --limit 200 --json q"))
        .isEqualTo(new MessageRequest.Show(new ParkedView("amqp", "q", 200, true), true));
  }

  @Test
  void allGoBackUnlessFewerAreMeant() {
    assertThat(request("parked replay q"))
        .isEqualTo(
            new MessageRequest.Move(
                new ParkedReplay("amqp", "q", null, List.of(), Long.MAX_VALUE, false), false));
    assertThat(request("parked replay q --to r --id a --id b --limit 1 --dry-run --json"))
        .isEqualTo(
            new MessageRequest.Move(
                new ParkedReplay("amqp", "q", "r", List.of("a", "b"), 1, true), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "replay"})
  void aQueueIsNeeded(String command) {
    assertUsage(
        "parked " + command,
        """
        error: no queue has been given
          to see which there are: tomodachi parked list <Service.java>
          see: tomodachi parked %s --help\
        """
            .formatted(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "9999999999999999999"})
  void whatIsNoNumberIsRefused(String typed) {
    assertUsage(
        "parked show q --limit=" + typed,
        """
        error: invalid value for --limit: "%s"
          expected is a number from 1 on\
        """
            .formatted(typed));
  }

  @ParameterizedTest
  @CsvSource({"lsit, list", "rplay, replay", "Show, show"})
  void aMistypedCommandOfParkedIsSuggested(String typed, String meant) {
    assertUsage(
        "parked " + typed + " q",
        """
        error: unknown command: "%s"
          did you mean: tomodachi parked %s
          see: tomodachi parked --help\
        """
            .formatted(typed, meant));
  }

  @Test
  void aMistypedOptionIsSuggestedFromItsOwn() {
    assertUsage(
        "parked replay q --dry",
        """
        error: unknown option: "--dry"
          did you mean "--dry-run"?
          see: tomodachi parked replay --help\
        """);
    assertUsage(
        "parked show q --version",
        """
        error: unknown option: "--version"
          did you mean: tomodachi --version
          see: tomodachi parked show --help\
        """);
  }

  @Test
  void aMistypedCommandIsSuggestedWithItsLine() {
    assertUsage(
        "pubish --amqp k --data 7",
        """
        error: unknown command: "pubish"
          did you mean: tomodachi publish --amqp k --data 7
          see: tomodachi --help\
        """);
    assertUsage(
        "praked list q",
        """
        error: unknown command: "praked"
          did you mean: tomodachi parked list q
          see: tomodachi --help\
        """);
    assertUsage(
        "--data 7 --amqp k",
        """
        error: the option "--data" stands before the command publish
          did you mean: tomodachi publish --data 7 --amqp k
          see: tomodachi --help\
        """);
  }
}
