package tomodachi.cli.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What each transport says of its example.
class DescribedExamplesTest {

  /// What is said, with everything on line 1.
  private static String described(String example, String... options) {
    var describing = Describing.example(example, options);
    assertThat(describing.err()).isEmpty();
    assertThat(describing.exitCode()).isZero();
    return describing
        .out()
        .replaceAll("(?m)[.]java:[0-9]+$", ".java:1")
        .replaceAll("(?m)^( +folder +)/.*/examples/", "$1/examples/");
  }

  @Test
  void httpSaysRoutesErrorHandlersAndWhereItListens() {
    assertThat(described("http/HttpExample.java"))
        .startsWith(
            """
            http-example
              class  HttpExample (HttpExample.java)
              uuid   made up for each run

              http
                address  0.0.0.0:8080
                live     /health/live
                ready    /health/ready
                resource  @Http(method = "GET", url = "/resource/(?<id>[^/]+?)/?")  HttpExample.java:1
                  methods  GET
                  paths    /resource/(?<id>[^/]+?)/?
                place  @Http(method = {"POST", "PUT"}, url = "/orders")  HttpExample.java:1
                  methods  POST
                           PUT
                  paths    /orders
                health  @Http(method = "GET", url = "/health")  HttpExample.java:1
                  methods     GET
                  paths       /health
                  not logged  200
                notFound  @HttpError(404)  HttpExample.java:1
                  statuses  404
                files  @HttpStatic(path = "public", url = "/static/")  HttpExample.java:1
                  folder   /examples/http/public
                  methods  GET
                  paths    /static/(?P<filename>.+?)
                chat  @Websocket("/chat")  HttpExample.java:1
                  paths  /chat
            """)
        .containsPattern("http.port +8080 +code\n")
        .doesNotContain("http.keepalive_timeout");
  }

  @Test
  void compressionAndPagesOfOtherOriginsAreSaid() {
    assertThat(described("events/Events.java", "-o", "http.cors.allowed_origins=https://a.example"))
        .contains("    compression  from 1024 bytes\n", "    cors         https://a.example\n")
        .contains(
            """
                time  @Get("/time")  Events.java:1
                  methods  GET
                  paths    /time
                  cors     *
            """);
  }

  @Test
  void optionsOfTheCommandLineShowInRoutesToo() {
    assertThat(
            described(
                "http/HttpExample.java",
                "--port",
                "0",
                "-o",
                "handlers.resource.timeout=1m30s",
                "--all-options"))
        .contains("address  0.0.0.0, on a free port\n", "timeout  1m30s\n")
        .containsPattern("http.port +0 +-o http.port\n")
        .containsPattern("http.keepalive_timeout +1m15s +default\n");
  }

  @Test
  void decoratorsAndMiddlewareAreNamed() {
    assertThat(described("decorator/Decorated.java")).contains("decorators  CsrfCheck\n");
    assertThat(described("middleware/MiddlewareExample.java"))
        .contains(
            """
                  middleware  lambda in MiddlewareExample
                              lambda in MiddlewareExample
            """)
        .containsPattern("http.middleware +\\(lambda in MiddlewareExample, .*\\) +code");
  }

  @Test
  void lifecycleMethodsAreShownInTheOrderOfTheirMoments() {
    assertThat(described("lifecycle/Lifecycle.java"))
        .contains(
            """
              lifecycle
                @StartService     connect     Lifecycle.java:1
                @StartedService   announce    Lifecycle.java:1
                @StoppingService  cancelWork  Lifecycle.java:1
                @StopService      disconnect  Lifecycle.java:1
            """);
  }

  @Test
  void amqpSaysQueuesBindingsAndWhichBrokerAndWhy() {
    assertThat(described("pubsub/Orders.java"))
        .contains(
            """
              amqp
                broker        127.0.0.1:5672
                embedded      yes
                why           in development, when nothing says where another one is
                virtual host  /
                topology      create
                retry queues  tomodachi.retry.*
                paid  @Amqp("order.paid")  Orders.java:1
                  queue        orders.order.paid.paid
                  exchange     amq.topic
                  routing key  order.paid
                  parked       orders.order.paid.paid.parked
                  competing    yes
                  prefetch     100
                  concurrency  100
                  attempts     5
            """)
        .containsPattern("messaging.envelope +\\(JsonEnvelope\\) +code");
  }

  @Test
  void aBrokerThatIsConfiguredIsTheOne() {
    assertThat(described("pubsub/Orders.java", "-o", "amqp.hosts=rabbit-1,rabbit-2:5673"))
        .contains(
            """
                broker        rabbit-1:5672, rabbit-2:5673
                embedded      no
                why           it is configured
            """);
    assertThat(described("pubsub/Orders.java", "--production"))
        .contains("embedded      no\n    why           in production none is embedded\n");
    assertThat(described("pubsub/Orders.java", "-o", "embedded.brokers=never"))
        .contains("why           embedded.brokers = never\n");
  }

  @Test
  void awsSaysTopicsQueuesAndDeadLetters() {
    assertThat(described("sns-sqs/DeadLetters.java", "-o", "embedded.brokers=always"))
        .contains(
            """
              aws
                server       127.0.0.1:9732
                embedded     yes
                why          embedded.brokers = always
            """)
        .contains(
            """
                deliver  @AwsSnsSqs("parcel")  DeadLetters.java:1
                  topic               parcel
                  queue               parcels
                  visibility timeout  30
                  max receive count   2
                  parked              parcels-dead
                  competing           yes
                  concurrency         10
                  attempts            5
                returned  @AwsSnsSqs(queueName = "parcels-dead")  DeadLetters.java:1
                  queue        parcels-dead
            """);
  }

  @Test
  void schedulesSayTheirNextRuns() {
    assertThat(described("schedules/Housekeeping.java"))
        .contains("fetchPrices  @Schedule(\"every 5 minutes\")")
        .containsPattern("next runs +[MTWFS][a-z]{2} 2");
  }

  @Test
  void servicesOfAFolderAreShownOneAfterTheOther() {
    assertThat(described("pubsub")).containsPattern("(?s)^orders\n.*\n\npayments\n");
  }
}
