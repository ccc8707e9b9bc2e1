package redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;
import tomodachi.DeclarationException;
import tomodachi.Service;
import tomodachi.StartService;
import tomodachi.StartedService;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// Services whose tasks come from Redis.
@ResourceLock(Locks.THIS_JVM)
@DisabledIf(value = "peers.Peers#redisIsMissing", disabledReason = "no Redis answers")
class RedisServiceIT {

  record Mail(String to, int pages) {}

  @Service(name = "printer", uuid = "printer-1")
  static class Printer {
    final Queue<Mail> printed = new ConcurrentLinkedQueue<>();

    @StartService
    void first(RedisTasks tasks) throws IOException {
      tasks.push("mails", "{\"to\": \"first\", \"pages\": 1}");
    }

    @StartedService
    void second(RedisTasks tasks) throws IOException {
      tasks.push("mails", "{\"to\": \"second\", \"pages\": 2}");
    }

    @RedisTask(list = "mails")
    void print(Mail mail) {
      if (mail.pages() > 100) {
        throw new IllegalArgumentException("out of paper");
      }
      printed.add(mail);
    }
  }

  private final String prefix = "service-" + UUID.randomUUID() + ":";
  private final RedisClient redis = new RedisClient(RedisOptions.defaults());

  @AfterEach
  void close() throws IOException {
    redis.call(
        "DEL", prefix + "mails", prefix + "mails:failed", prefix + "mails:taken:printer-1:print");
    redis.close();
  }

  private RunningService start(Object service) {
    return TestSetup.of(service).withOverrides("redis.prefix=" + prefix).start();
  }

  private Object list(String name) throws IOException {
    return redis.call("LRANGE", prefix + name, "0", "-1");
  }

  private void awaitList(String name, String... content) {
    Awaitility.await().untilAsserted(() -> assertThat(list(name)).isEqualTo(List.of(content)));
  }

  @Test
  void tasksPushedByHooksAreDone() {
    var printer = new Printer();
    try (var _ = start(printer)) {
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(printer.printed)
                  .containsExactlyInAnyOrder(new Mail("first", 1), new Mail("second", 2)));
      awaitList("mails:taken:printer-1:print");
    }
  }

  @Test
  void aTaskThatThrowsOrIsNoneIsKeptApart() throws IOException {
    redis.call("LPUSH", prefix + "mails", "{\"to\": \"a\", \"pages\": 500}");
    redis.call("LPUSH", prefix + "mails", "no JSON");
    try (var printer = start(new Printer())) {
      Awaitility.await()
          .untilAsserted(() ->
              assertThat((List<?>) list("mails:failed"))
                  .extracting(Object::toString)
                  .containsExactlyInAnyOrder("no JSON", "{\"to\": \"a\", \"pages\": 500}"));
      awaitList("mails:taken:printer-1:print");
      assertThat(printer.logs().lines())
          .filteredOn(line -> line.message().equals("task failed"))
          .hasSize(2)
          .allSatisfy(line -> assertThat(line.fields()).containsEntry("list", prefix + "mails"))
          .noneMatch(line -> line.toString().contains("no JSON"));
    }
  }

  @Test
  void whatAKilledProcessHadTakenIsDoneByTheNext() throws IOException {
    redis.call("LPUSH", prefix + "mails:taken:printer-1:print", "{\"to\": \"left\", \"pages\": 3}");
    var printer = new Printer();
    try (var _ = start(printer)) {
      Awaitility.await()
          .untilAsserted(() -> assertThat(printer.printed).contains(new Mail("left", 3)));
    }
  }

  static class Mistaken {
    @RedisTask(list = " ")
    void nameless(String task) {}

    @RedisTask(list = "tasks")
    void greedy(String task, String other) {}
  }

  @Test
  void wrongDeclarationsAreShownTogether() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> start(Mistaken.class))
        .withMessageContaining("@RedisTask has no list")
        .withMessageContaining("Mistaken.nameless(String)")
        .withMessageContaining("name one: list = \"tasks\"")
        .withMessageContaining("A task fills one parameter, 2 are left")
        .withMessageContaining("Mistaken.greedy(String, String)");
  }
}
