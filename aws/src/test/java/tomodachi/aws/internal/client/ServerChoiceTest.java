package tomodachi.aws.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.messaging.EmbeddedOptions.Brokers.ALWAYS;
import static tomodachi.messaging.EmbeddedOptions.Brokers.NEVER;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

class ServerChoiceTest {

  private static final AwsSnsSqsOptions PLAIN = AwsSnsSqsOptions.defaults();
  private static final URI LOCAL = URI.create("http://localhost:4566");
  private static final Map<String, String> NOTHING = Map.of();

  private final StartedServer embedded = new StartedServer();

  @Test
  void withNothingConfiguredTheEmbeddedServerIsMeant() throws Exception {
    var server = server(PlainService.with(), NOTHING);

    assertThat(server.embedded()).isTrue();
    assertThat(server.endpoints()).isEqualTo(Endpoints.all(URI.create("http://127.0.0.1:9732")));
    assertThat(server.region()).isEqualTo(Region.US_EAST_1);
    assertThat(keys(server)).isEqualTo(AwsBasicCredentials.create("test", "test"));
    assertThat(embedded.ports()).containsExactly(9732);
  }

  @Test
  void theEmbeddedServerIsUsedInTheRegionThatIsGiven() throws Exception {
    assertThat(server(PlainService.with(PLAIN.withRegionName("eu-west-1")), NOTHING).region())
        .isEqualTo(Region.EU_WEST_1);
    assertThat(server(PlainService.with(), Map.of("AWS_REGION", "eu-north-1")).region())
        .isEqualTo(Region.EU_NORTH_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_ACCESS_KEY_ID",
        "AWS_PROFILE",
        "AWS_ROLE_ARN",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI"
      })
  void credentialsInTheEnvironmentMeanAws(String name) throws Exception {
    var server = server(PlainService.with(), Map.of(name, "x", "AWS_REGION", "eu-west-1"));

    assertThat(server.embedded()).isFalse();
    assertThat(server).hasToString("SNS and SQS of AWS in region eu-west-1");
    assertThat(embedded.ports()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS"})
  void endpointsInTheEnvironmentMeanThoseServers(String name) throws Exception {
    var given = Map.of(name, LOCAL.toString(), "AWS_REGION", "eu-west-1");

    assertThat(server(PlainService.with(), given).embedded()).isFalse();
  }

  @Test
  void inDevelopmentAwsIsNotMeantByOneEndpointThatIsMissing() {
    assertThatThrownBy(() ->
            server(
                PlainService.with(new AwsEndpointOptions(LOCAL, null, null)),
                Map.of("AWS_REGION", "eu-west-1")))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            SQS has no endpoint and SNS has one: SQS would be that of AWS itself
                set aws_endpoint_urls.sqs or AWS_ENDPOINT_URL_SQS too
                if AWS is meant, set it to https://sqs.eu-west-1.amazonaws.com, or use --production\
            """);
    assertThatThrownBy(() ->
            server(
                PlainService.with(PLAIN.withRegionName("eu-west-1")),
                Map.of("AWS_ENDPOINT_URL_SQS", LOCAL.toString())))
        .hasMessageStartingWith("SNS has no endpoint and SQS has one")
        .hasMessageContaining("aws_endpoint_urls.sns or AWS_ENDPOINT_URL_SNS");
    assertThat(embedded.ports()).isEmpty();
  }

  @Test
  void oneEndpointOfTheOptionsAndOneOfTheEnvironmentAreBoth() throws Exception {
    var server =
        server(
            PlainService.with(new AwsEndpointOptions(LOCAL, null, null)),
            Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL_SQS", LOCAL.toString()));

    assertThat(server.endpoints()).isEqualTo(Endpoints.all(LOCAL));
  }

  @Test
  void aBlankVariableMeansNothing() throws Exception {
    assertThat(server(PlainService.with(), Map.of("AWS_ENDPOINT_URL", " ")).embedded()).isTrue();
  }

  @Test
  void aSystemPropertyOfTheSdkMeansAws() throws Exception {
    var properties = Map.of("aws.accessKeyId", "x", "aws.region", "eu-west-1");
    var environment = new AwsEnvironment(_ -> null, properties::get);
    var choice = choice(PlainService.with(), environment);

    assertThat(choice.server(found(), List.of()).embedded()).isFalse();
  }

  @Test
  void optionsMeanWhatTheySay() throws Exception {
    var service =
        PlainService.with(
            PLAIN.withRegionName("eu-west-1").withCredentials("id", "secret"),
            new AwsEndpointOptions(LOCAL, null, null));
    var server = server(service.inProduction(), NOTHING);

    assertThat(server.endpoints()).isEqualTo(new Endpoints(LOCAL, null, LOCAL));
    assertThat(server).hasToString("SNS at http://localhost:4566, SQS of AWS in region eu-west-1");
    assertThat(keys(server)).isEqualTo(AwsBasicCredentials.create("id", "secret"));
  }

  @Test
  void aSessionTokenGoesWithTheCredentials() throws Exception {
    var options =
        PLAIN.withRegionName("eu-west-1").withCredentials("id", "secret").withSessionToken("token");

    assertThat(keys(server(PlainService.with(options), NOTHING)))
        .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
  }

  @Test
  void anOptionWinsOverTheEnvironment() throws Exception {
    var other = URI.create("http://127.0.0.1:4100");
    var environment =
        Map.of(
            "AWS_ENDPOINT_URL", "http://all:1",
            "AWS_ENDPOINT_URL_SQS", "http://sqs:1",
            "AWS_REGION", "eu-north-1");
    var service =
        PlainService.with(
            PLAIN.withRegionName("eu-west-1"), new AwsEndpointOptions(null, null, other));
    var server = server(service, environment);

    assertThat(server.endpoints())
        .isEqualTo(new Endpoints(URI.create("http://all:1"), URI.create("http://sqs:1"), other));
    assertThat(server.region()).isEqualTo(Region.EU_WEST_1);
  }

  @Test
  void endpointsOfTheEnvironmentCanBeSwitchedOff() throws Exception {
    var environment =
        Map.of("AWS_ENDPOINT_URL", "http://all:1", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");

    assertThat(server(PlainService.with(), environment).embedded()).isTrue();
  }

  @Test
  void anEndpointThatIsNoUrlIsNamed() {
    var environment = Map.of("AWS_ENDPOINT_URL_SQS", "localhost:4566", "AWS_REGION", "eu-west-1");

    assertThatThrownBy(() -> server(PlainService.with(), environment))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            AWS_ENDPOINT_URL_SQS isn't a URL: "localhost:4566"
                write it as http://localhost:4566\
            """);
  }

  @Test
  void aPasswordInAnEndpointIsNotRepeated() {
    var environment =
        Map.of("AWS_ENDPOINT_URL", "http://me:hunter2@local:1", "AWS_REGION", "eu-west-1");

    assertThatThrownBy(() -> server(PlainService.with(), environment))
        .hasMessage(
            """
            AWS_ENDPOINT_URL has a user or password, or isn't a URL
                write it as http://localhost:4566\
            """);
  }

  @Test
  void theRegionThatPythonReadsDoes() throws Exception {
    var service = PlainService.with(PLAIN.withCredentials("id", "secret"));

    assertThat(server(service, Map.of("AWS_DEFAULT_REGION", "eu-north-1")).region())
        .isEqualTo(Region.EU_NORTH_1);
  }

  @Test
  void whatCanBeNoRegionIsSaid() {
    var service = PlainService.with(PLAIN.withCredentials("id", "secret"));

    assertThatThrownBy(() -> server(service, Map.of("AWS_REGION", "eu west 1")))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            "eu west 1" isn't an AWS region
                correct AWS_REGION, AWS_DEFAULT_REGION, or the region in the AWS profile\
            """);
  }

  @Test
  void inProductionAMissingRegionIsSaid() {
    assertThatThrownBy(() -> server(PlainService.with().inProduction(), NOTHING))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            No AWS region is given
                set aws_sns_sqs.region_name, or AWS_REGION, or a region in the AWS profile\
            """);
    assertThat(embedded.ports()).isEmpty();
  }

  @Test
  void inProductionMissingCredentialsAreSaid() {
    var choice =
        choice(
            PlainService.with(PLAIN.withRegionName("eu-west-1")).inProduction(),
            AwsEnvironment.of(NOTHING));

    assertThatThrownBy(() -> choice.server(List.of(empty("profile", "AWS_PROFILE")), List.of()))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            No AWS credentials are found
                set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or let AWS give \
            the machine or container a role,
                or set aws_sns_sqs.aws_access_key_id and aws_sns_sqs.aws_secret_access_key\
            """);
  }

  @Test
  void aSourceThatIsNamedAndGivesNothingIsSaid() {
    var environment = Map.of("AWS_PROFILE", "shop", "AWS_REGION", "eu-west-1");
    var choice = choice(PlainService.with(), AwsEnvironment.of(environment));

    assertThatThrownBy(() -> choice.server(List.of(empty("profile", "AWS_PROFILE")), List.of()))
        .hasMessageStartingWith(
            """
            No AWS credentials are found
                AWS_PROFILE is set, and gives none: nothing in profile
            """);
  }

  @Test
  void theFirstPlaceThatHasCredentialsWins() throws Exception {
    var places = List.of(empty("environment", "x"), unmade(), found().getFirst());
    var choice =
        choice(
            PlainService.with(
                PLAIN.withRegionName("eu-west-1"), EmbeddedOptions.defaults().withBrokers(NEVER)),
            AwsEnvironment.of(NOTHING));

    assertThat(choice.server(places, List.of()).credentials())
        .hasToString("Credentials[container]");
  }

  @Test
  void alwaysMeansTheEmbeddedServerWhateverIsConfigured() throws Exception {
    var service =
        PlainService.with(
            AwsEndpointOptions.of(LOCAL), EmbeddedOptions.defaults().withBrokers(ALWAYS));
    var server = server(service, Map.of("AWS_ACCESS_KEY_ID", "id"));

    assertThat(server.embedded()).isTrue();
    assertThat(keys(server)).isEqualTo(AwsBasicCredentials.create("test", "test"));
  }

  @Test
  void withoutAnInstalledServerAlwaysSaysWhatToAdd() {
    var service = PlainService.with(EmbeddedOptions.defaults().withBrokers(ALWAYS));
    var choice =
        new ServerChoice(service, Timeline.system(), AwsEnvironment.of(NOTHING), Optional::empty);

    assertThatThrownBy(choice::server)
        .hasMessage(
            """
            embedded.brokers is "always", and no embedded AWS server is installed
                add the module tomodachi.embedded.aws, or set aws_endpoint_urls.sns and \
            aws_endpoint_urls.sqs and embedded.brokers = "never"\
            """);
  }

  @Test
  void whoFollowsStandsInWhenTheOwnerIsGone() throws Exception {
    embedded.taken().set(true);
    var choice = choice(PlainService.with(), AwsEnvironment.of(NOTHING));
    choice.server();
    assertThat(embedded.ports()).isEmpty();
    embedded.taken().set(false);

    choice.standIn();

    assertThat(embedded.ports()).containsExactly(9732);
  }

  @Test
  void nobodyStandsInForAws() throws Exception {
    choice(PlainService.with(AwsEndpointOptions.of(LOCAL)), AwsEnvironment.of(NOTHING)).standIn();

    assertThat(embedded.ports()).isEmpty();
  }

  private Server server(PlainService service, Map<String, String> environment)
      throws TransportException {
    return choice(service, AwsEnvironment.of(environment)).server(found(), List.of());
  }

  private ServerChoice choice(PlainService service, AwsEnvironment environment) {
    return new ServerChoice(service, Timeline.system(), environment, () -> Optional.of(embedded));
  }

  private static AwsCredentials keys(Server server) {
    return server.credentials().provider().resolveCredentials();
  }

  private static List<CredentialSource> found() {
    AwsCredentials keys = AwsBasicCredentials.create("found", "found");
    return List.of(new CredentialSource("container", List.of(), () -> () -> keys));
  }

  private static CredentialSource unmade() {
    return new CredentialSource(
        "web identity",
        List.of(),
        () -> {
          throw new IllegalStateException("AWS_WEB_IDENTITY_TOKEN_FILE must be set");
        });
  }

  private static CredentialSource empty(String title, String name) {
    return new CredentialSource(
        title,
        List.of(name),
        () ->
            () -> {
              throw SdkClientException.create("nothing in " + title);
            });
  }
}
