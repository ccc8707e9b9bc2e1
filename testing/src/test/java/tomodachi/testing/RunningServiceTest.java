package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.DeclarationException;
import tomodachi.Invocation;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.ServiceContext;
import tomodachi.StartException;
import tomodachi.StartService;
import tomodachi.http.Body;
import tomodachi.http.Get;
import tomodachi.http.HttpOptions;
import tomodachi.http.Post;
import tomodachi.http.Put;

class RunningServiceTest {

  private static final Logger LOG = LoggerFactory.getLogger("greeter");

  @Service("greeter")
  static class Greeter {
    private final String greeting;
    final CountDownLatch slowBegun = new CountDownLatch(1);
    final CountDownLatch slowMayEnd = new CountDownLatch(1);

    Options options = Options.of(HttpOptions.defaults().withPort(1));

    Greeter() {
      this("hello");
    }

    Greeter(String greeting) {
      this.greeting = greeting;
    }

    static Greeter create(ServiceContext context) {
      return new Greeter();
    }

    @Get("/greet/{name}")
    String greet(String name) {
      LOG.atInfo().addKeyValue("name", name).log("greeting");
      return greeting + ", " + name;
    }

    @Post("/echo")
    String echo(@Body String body) {
      return body;
    }

    @Put("/echo")
    String replace(@Body String body) {
      return "put " + body;
    }

    @Get("/now")
    String now(ServiceContext context) {
      return context.clock().instant().toString();
    }

    @Get("/started-at")
    String startedAt() {
      return Invocation.current().startedAt().toString();
    }

    @Get("/slow")
    String slow() throws InterruptedException {
      slowBegun.countDown();
      slowMayEnd.await();
      return "at last";
    }
  }

  static class Idle {
    boolean started;

    @StartService
    void start() {
      started = true;
    }
  }

  @Test
  void aSetupsTextHasNoValuesThatMayBeSecret() {
    var setup =
        TestSetup.of(Idle.class)
            .withEnvironment(Map.of("TOMODACHI_API_TOKEN", "hunter2"))
            .withOverrides("api.token=hunter3");

    assertThat(setup.toString()).contains("Idle").doesNotContain("hunter");
  }

  @Test
  void aClassIsStartedAndAnswers() {
    try (var greeter = RunningService.start(Greeter.class)) {
      assertThat(greeter.get("/greet/world").body()).isEqualTo("hello, world");
    }
  }

  @Test
  void anInstanceIsStartedAndCanBeReached() {
    var instance = new Greeter("good day");
    try (var greeter = RunningService.start(instance)) {
      assertThat(greeter.get("/greet/world").body()).isEqualTo("good day, world");
      assertThat(greeter.service(Greeter.class)).isSameAs(instance);
    }
  }

  @Test
  void theInstanceOfAClassCanBeReached() {
    try (var idle = RunningService.start(Idle.class)) {
      assertThat(idle.service(Idle.class).started).isTrue();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> idle.service(Greeter.class))
          .withMessage("No service of type " + Greeter.class.getName() + " runs");
    }
  }

  @Test
  void bodiesAndOtherMethodsAreSent() {
    try (var greeter = RunningService.start(Greeter.class)) {
      assertThat(greeter.post("/echo", "ö").body()).isEqualTo("ö");
      assertThat(greeter.send(greeter.request("/echo").PUT(BodyPublishers.ofString("x"))).body())
          .isEqualTo("put x");
    }
  }

  @Test
  void severalServicesShareAPort() {
    try (var both = RunningService.start(Greeter.class, Farewell.class)) {
      assertThat(both.get("/greet/world").body()).isEqualTo("hello, world");
      assertThat(both.get("/farewell/world").body()).isEqualTo("bye, world");
      assertThat(both.services().services())
          .extracting(ServiceContext::name)
          .containsExactly("greeter", "farewell");
    }
  }

  static class Farewell {
    @Get("/farewell/{name}")
    String farewell(String name) {
      return "bye, " + name;
    }
  }

  @Test
  void twoRunSideBySide() {
    try (var one = RunningService.start(new Greeter("one"));
        var two = RunningService.start(new Greeter("two"))) {
      assertThat(one.get("/greet/x").body()).isEqualTo("one, x");
      assertThat(two.get("/greet/x").body()).isEqualTo("two, x");
    }
  }

  @Test
  void planTimeStandsStillUntilItIsMoved() {
    var start = Instant.parse("2026-12-24T15:00:00Z");
    var setup =
        TestSetup.of(Greeter.class).withTimeline(new ManualTimeline(start, Duration.ofSeconds(10)));
    try (var greeter = setup.start()) {
      assertThat(greeter.get("/now").body()).isEqualTo("2026-12-24T15:00:00Z");

      greeter.advance(Duration.ofMinutes(90));

      assertThat(greeter.get("/now").body()).isEqualTo("2026-12-24T16:30:00Z");
      assertThat(greeter.get("/started-at").body()).isEqualTo("2026-12-24T16:30:00Z");
    }
  }

  @Test
  void planTimeWaitsForHandlersThatRun() throws InterruptedException {
    var setup =
        TestSetup.of(Greeter.class)
            .withTimeline(new ManualTimeline(Instant.EPOCH, Duration.ofMillis(1)));
    try (var greeter = setup.start()) {
      var service = greeter.service(Greeter.class);
      var answer =
          greeter
              .client()
              .sendAsync(
                  greeter.request("/slow").build(),
                  java.net.http.HttpResponse.BodyHandlers.ofString());
      service.slowBegun.await();

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> greeter.advance(Duration.ofSeconds(1)))
          .withMessageContaining("work is still under way after PT0.001S");

      service.slowMayEnd.countDown();
      assertThat(answer.join().body()).isEqualTo("at last");
    }
  }

  @Test
  void linesOfHandlersAreCapturedWithTheirContext() throws InterruptedException {
    try (var greeter = RunningService.start(Greeter.class)) {
      greeter.get("/greet/world");

      var line = greeter.logs().await(seen -> seen.logger().equals("greeter"));

      assertThat(line.message()).isEqualTo("greeting");
      assertThat(line.fields()).containsEntry("name", "world");
      assertThat(line.context())
          .containsEntry("service", "greeter")
          .containsEntry("handler", "greet");
    }
  }

  @Test
  void overridesWinOverCode() {
    try (var greeter =
        TestSetup.of(Greeter.class).withOverrides("http.client_max_size=1024").start()) {
      assertThat(greeter.post("/echo", "x".repeat(1024)).statusCode()).isEqualTo(200);
      assertThat(greeter.post("/echo", "x".repeat(1025)).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void stoppingWaitsForRunningHandlers() throws InterruptedException {
    var greeter = RunningService.start(Greeter.class);
    var service = greeter.service(Greeter.class);
    var answer =
        greeter
            .client()
            .sendAsync(
                greeter.request("/slow").build(),
                java.net.http.HttpResponse.BodyHandlers.ofString());
    service.slowBegun.await();
    greeter.services().stop();
    service.slowMayEnd.countDown();

    assertThat(greeter.stop()).isZero();
    assertThat(answer.join().body()).isEqualTo("at last");
    assertThat(greeter.context().stopping()).isTrue();
    greeter.close();
  }

  @Test
  void mistakesAreThrownAsTheyAre() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> TestSetup.of(Greeter.class).withOverrides("http.prot=1").start())
        .withMessageContaining("http.prot")
        .withMessageContaining("http.port");
  }

  @Test
  void aFailedStartIsThrownAsItIs() {
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> RunningService.start(Broken.class))
        .withMessageContaining("no database");
  }

  static class Broken {
    @StartService
    void connect() {
      throw new IllegalStateException("no database");
    }
  }

  @Test
  void aServiceWithoutHttpHasNoAddress() {
    try (var idle = RunningService.start(Idle.class)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> idle.get("/"))
          .withMessage("No service listens for http");
    }
  }

  @Test
  void aPathBeginsWithASlash() {
    try (var greeter = RunningService.start(Greeter.class)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> greeter.get("greet"))
          .withMessage("A path begins with /, was \"greet\"");
    }
  }
}
