package command;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command in development, while files are edited.
class ReloadIT {

  private static final int RELOADS = Integer.getInteger("reload.count", 50);
  private static final int MORE_RELOADS = Integer.getInteger("reload.count", 8);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private static String service(String answer) {
    return """
    import module tomodachi;

    @Get("/hello")
    String hello() {
      return "%s";
    }

    void main() {
      Tomodachi.run(this);
    }
    """
        .formatted(answer);
  }

  /// Replaces a file at once, as editors do.
  private Path save(String name, String text) throws IOException {
    var temporary = Files.writeString(folder.resolve(name + "~"), text);
    return Files.move(temporary, folder.resolve(name), ATOMIC_MOVE);
  }

  private Command run(String... arguments) {
    var all = new ArrayList<>(List.of("-o", "http.port=0"));
    all.addAll(List.of(arguments));
    return Command.run(all.toArray(String[]::new)).awaitReady();
  }

  private static void awaitAnswer(Command command, String text) {
    await("the answer " + text)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(command.get("/hello").body()).isEqualTo(text));
  }

  @Test
  void whatIsSavedIsServed() throws IOException {
    var file = save("Hello.java", service("one"));
    try (var command = run(file.toString())) {
      assertThat(command.get("/hello").body()).isEqualTo("one");

      save("Hello.java", service("two"));

      awaitAnswer(command, "two");
      command.awaitLine("restarted services");
      assertThat(command.lines())
          .anyMatch(line -> line.contains("⌁ [watcher] file watcher enabled"))
          .anyMatch(line -> line.contains("updated files") && line.contains("Hello.java"));
      assertThat(command.terminate()).isZero();
    }
  }

  @Test
  void aMistakeIsShownWhileTheOldServiceGoesOn() throws IOException {
    var file = save("Hello.java", service("one"));
    try (var command = run(file.toString())) {
      save("Hello.java", service("two").replace("return \"two\"", "return 2"));

      command.awaitLine("incompatible types: int cannot be converted to String");
      command.awaitLine("restart failed due to error");
      assertThat(command.lines()).anyMatch(line -> line.strip().equals("^"));
      assertThat(command.get("/hello").body()).isEqualTo("one");

      save("Hello.java", service("two").replace("/hello", "/{nothing"));
      command.awaitLine("/{nothing");
      assertThat(command.get("/hello").body()).isEqualTo("one");

      save("Hello.java", service("three"));
      awaitAnswer(command, "three");
      assertThat(command.terminate()).isZero();
    }
  }

  @Test
  void filesOfADirectoryComeAndGo() throws IOException {
    save("Hello.java", service("hello"));
    try (var command = run(folder.toString(), "-o", "http.port=" + Command.freePort())) {
      save("Other.java", service("other").replace("/hello", "/other"));
      command.awaitLine("added files");
      await().atMost(PATIENCE).until(() -> command.get("/other").statusCode() == 200);

      Files.delete(folder.resolve("Other.java"));
      command.awaitLine("removed files");
      await().atMost(PATIENCE).until(() -> command.get("/other").statusCode() == 404);

      awaitAnswer(command, "hello");
      assertThat(command.terminate()).isZero();
    }
  }

  @Test
  void aStartThatFailsIsMendedByTheNextSave() throws IOException {
    var file = save("Hello.java", service("one"));
    var failing = "@StartService void start() { throw new IllegalStateException(\"no cellar\"); }";
    try (var command = run(file.toString())) {
      save("Hello.java", service("two") + failing);
      command.awaitLine("no cellar");
      command.awaitLine("restart failed due to error");

      save("Hello.java", service("three"));

      awaitAnswer(command, "three");
      assertThat(command.terminate()).isZero();
    }
  }

  @Test
  void optionsInAFileAreReadAgain() throws IOException {
    var file = save("Hello.java", service("one"));
    var config = save("config.json", "{\"options\": {\"http\": {\"server_header\": \"first\"}}}");
    try (var command = run(file.toString(), "-c", config.toString())) {
      assertThat(command.get("/hello").headers().firstValue("server")).contains("first");

      save("config.json", "{\"options\": {\"http\": {\"content_type\": \"text/x-second\"}}}");

      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(command.get("/hello").headers().firstValue("content-type"))
                  .hasValueSatisfying(type -> assertThat(type).startsWith("text/x-second")));
      assertThat(command.terminate()).isZero();
    }
  }

  private static final String MESSAGES =
      """
      import module tomodachi;

      @Get("/publish")
      void publish(AmqpPublisher amqp) {
        amqp.publish("reload.kept", "one");
        amqp.publish("reload.kept", "two");
      }

      @Amqp(routingKey = "reload.kept", queueName = "reload-kept", concurrency = 1)
      void work(String text) throws InterruptedException {
        %s
      }

      void main() {
        Tomodachi.run(this);
      }
      """;

  @Test
  void messagesStayInTheBrokerOfTheProcess() throws IOException {
    var file =
        save("Work.java", MESSAGES.formatted("IO.println(\"begun\"); Thread.sleep(60_000);"));
    try (var command = run(file.toString(), "-o", "embedded.amqp_port=" + Command.freePort())) {
      command.get("/publish");
      command.awaitLine("begun");

      save("Work.java", MESSAGES.formatted("IO.println(\"done \" + text);"));

      command.awaitLine("done one");
      command.awaitLine("done two");
      assertThat(command.terminate()).isZero();
    }
  }

  @Test
  void noRequestFailsDuringReloads() throws Exception {
    var file = save("Hello.java", service("0"));
    try (var command = run(file.toString());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var over = new AtomicBoolean();
      var port = command.port();
      var kept = threads.submit(() -> askOnOne(port, over));
      var fresh = threads.submit(() -> askOnMany(port, over));
      try {
        for (var number = 1; number <= RELOADS; number++) {
          save("Hello.java", service("" + number));
          awaitAnswer(command, "" + number);
        }
      } finally {
        over.set(true);
      }

      assertThat(kept.get()).isGreaterThan(RELOADS);
      assertThat(fresh.get()).isGreaterThan(RELOADS);
      System.out.printf(
          "reload: %d reloads, %d requests on one connection, %d on their own, none failed%n",
          RELOADS, kept.get(), fresh.get());
      assertThat(command.terminate()).isZero();
    }
  }

  private static final String EVERYTHING =
      """
      import module tomodachi;

      @Get("/hello")
      String hello() {
        return "%s";
      }

      @Post("/order")
      Order echo(Order order) {
        return order;
      }

      record Order(String id) {}

      @Amqp(routingKey = "reload.work", queueName = "reload-work")
      void work(Order order) {}

      @Schedule(interval = "1s")
      void tick() {}

      void main() {
        Tomodachi.run(this);
      }
      """;

  /// What a process has of things that reloads could leave behind.
  private record Size(long loaders, long classes, long threads, long files) {
    static Size of(Command command) {
      return new Size(
          command.instances("tomodachi.cli.internal.load.GenerationLoader"),
          command.classes(),
          command.threads(),
          command.files());
    }
  }

  @Test
  void reloadsLeaveNothingBehind() throws IOException {
    var file = save("All.java", EVERYTHING.formatted("0"));
    try (var command = run(file.toString(), "-o", "embedded.amqp_port=" + Command.freePort())) {
      reloadAll(command, 1, 10);
      var before = Size.of(command);

      reloadAll(command, 11, 10 + MORE_RELOADS);

      var after = Size.of(command);
      System.out.printf("reload: after 10 %s, after %d %s%n", before, 10 + MORE_RELOADS, after);
      // One may still be on its way out.
      assertThat(after.loaders()).isLessThanOrEqualTo(2);
      assertThat(after.classes()).isLessThan(before.classes() + 100);
      assertThat(after.threads()).isLessThan(before.threads() + 10);
      assertThat(after.files()).isLessThan(before.files() + 10);
      assertThat(command.lines()).noneMatch(line -> line.contains("can't be unloaded"));
      assertThat(command.terminate()).isZero();
    }
  }

  private void reloadAll(Command command, int from, int to) throws IOException {
    for (var number = from; number <= to; number++) {
      save("All.java", EVERYTHING.formatted(number));
      awaitAnswer(command, "" + number);
      command.post("/order", "{\"id\": \"a\"}");
    }
  }

  @Test
  void aThreadThatGoesOnIsNamed() throws IOException {
    var thread =
        """

        @StartService
        void start() {
          Thread.ofVirtual().name("poller").start(this::poll);
        }

        void poll() {
          LockSupport.park();
          poll();
        }
        """;
    var imported = "import java.util.concurrent.locks.LockSupport;\n";
    var file = save("Hello.java", imported + service("one") + thread);
    try (var command = run(file.toString())) {
      save("Hello.java", service("two"));

      assertThat(command.awaitLine("can't be unloaded"))
          .contains("thread \\\"poller\\\" in Hello.poll");
      assertThat(command.terminate()).isZero();
    }
  }

  /// Asks again and again on one connection.
  ///
  /// @return how often
  private static int askOnOne(int port, AtomicBoolean over) {
    var count = 0;
    try (var connection = new RawConnection(port)) {
      for (; !over.get(); count++) {
        check(connection.get("/hello"));
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException("After %d answers".formatted(count), e);
    }
  }

  /// The same with a connection for each request.
  private static int askOnMany(int port, AtomicBoolean over) {
    var count = 0;
    for (; !over.get(); count++) {
      try (var connection = new RawConnection(port)) {
        check(connection.get("/hello"));
      } catch (IOException e) {
        throw new UncheckedIOException("After %d answers".formatted(count), e);
      }
    }
    return count;
  }

  private static void check(RawConnection.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).matches("\\d+");
    assertThat(answer.closes()).isFalse();
  }
}
