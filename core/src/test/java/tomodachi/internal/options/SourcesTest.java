package tomodachi.internal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.Options;
import tomodachi.tasks.Task;

/// Which value each option has, and where it comes from.
class SourcesTest {

  record Broker(
      String host, int port, String password, URI url, @Nullable String topic, String vhost)
      implements Options.Section {
    static Broker defaults() {
      return new Broker("localhost", 5672, "guest", URI.create("amqp://u:pw@h/"), null, "/");
    }

    Broker withHost(String host) {
      return new Broker(host, port, password, url, topic, vhost);
    }

    @Override
    public String key() {
      return "broker";
    }
  }

  @Task(value = "work", attempts = 4)
  private static final class Work {}

  @Test
  void everyOptionHasItsSourceAndSecretsAreMasked(@TempDir Path folder) throws Exception {
    var file = folder.resolve("a.json");
    Files.writeString(file, "{\"options\": {\"broker\": {\"port\": 1}}}");
    var settings =
        new Settings(
            List.of(file),
            Map.of("TOMODACHI_BROKER_PASSWORD", "hunter2"),
            List.of("broker.vhost=/x", "handlers.work.timeout=5s"));
    var trigger = new TunableTrigger(Work.class.getAnnotation(Task.class), "work");
    var options = new EffectiveOptions(settings, () -> List.of(trigger));
    options.learn("s", Options.of(Broker.defaults().withHost("code-host")));

    var listed = options.list(Stream.of());

    assertThat(listed)
        .contains(
            new EffectiveOption("shutdown_delay_seconds", "0", "default"),
            new EffectiveOption("broker.host", "code-host", "code"),
            new EffectiveOption("broker.port", "1", file.toString()),
            new EffectiveOption("broker.password", "***", "TOMODACHI_BROKER_PASSWORD"),
            new EffectiveOption("broker.url", "amqp://***@h/", "default"),
            new EffectiveOption("broker.topic", "none", "default"),
            new EffectiveOption("broker.vhost", "/x", "-o broker.vhost"),
            new EffectiveOption("handlers.work.timeout", "PT5S", "-o handlers.work.timeout"),
            new EffectiveOption("handlers.work.attempts", "4", "code"),
            new EffectiveOption("handlers.work.quiet_codes", "[]", "default"));
  }

  @Test
  void aTruthValueIsNoSecret() {
    assertThat(EffectiveOption.of("http.cors.allow_credentials", true, "code").text())
        .isEqualTo("true");
  }

  @Test
  void theUsersOfUrisAreMaskedInListsToo() {
    var uris = List.of(URI.create("amqp://u:pw@one/"), URI.create("amqp://two/"));

    assertThat(EffectiveOption.of("broker.urls", uris, "code").text())
        .isEqualTo("[amqp://***@one/, amqp://two/]");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://u:p@ss@db/x, jdbc:postgresql://***@db/x",
    "jdbc:postgresql://db/x?user=u&password=hunter2&ssl=true,"
        + " jdbc:postgresql://db/x?user=u&password=***&ssl=true",
    "jdbc:postgresql://h/x?sslpassword=hunter2, jdbc:postgresql://h/x?sslpassword=***",
    "jdbc:sqlserver://h;trustStorePassword=hunter2, jdbc:sqlserver://h;trustStorePassword=***",
    "https://h/x?access_token=abc&a=1, https://h/x?access_token=***&a=1",
    "jdbc:oracle:thin:scott/tiger@h:1521/x, jdbc:oracle:thin:***@h:1521/x",
    "http://db/a@b, http://db/a@b",
    "me@example.com, me@example.com"
  })
  void theUsersOfUrisAreMaskedInTextsToo(String text, String shown) {
    assertThat(EffectiveOption.of("db.url", text, "code").text()).isEqualTo(shown);
  }

  @Test
  void durationsAndWordsAreShownAsTheyAreWritten() {
    assertThat(EffectiveOption.of("a.b", Duration.ofSeconds(90), "code").text()).isEqualTo("1m30s");
    assertThat(EffectiveOption.of("a.b", Letter.DROP_HEAD, "code").text()).isEqualTo("drop_head");
  }

  private enum Letter {
    DROP_HEAD
  }

  @Test
  void whatOnlyCodeCanGiveIsShownByItsType() {
    var revealing =
        new Object() {
          @Override
          public String toString() {
            return "hunter2";
          }
        };
    Runnable lambda = () -> {};

    assertThat(EffectiveOption.ofCode("a.b", new AtomicReference<>("hunter2"), "code").text())
        .isEqualTo("(AtomicReference)");
    assertThat(EffectiveOption.ofCode("a.b", List.of(revealing, lambda), "code").text())
        .isEqualTo("(class in SourcesTest, lambda in SourcesTest)");
  }

  @Test
  void aSecretThatDoesNotFitIsNotShown() throws Exception {
    var pin = new Option("safe.pin_secret", List.of(), OptionType.of(int.class).orElseThrow());

    var mistake = pin.misfit(new Setting("safe.pin_secret", "hunter2", "a.json")).orElseThrow();

    assertThat(mistake.toString())
        .startsWith("Option \"safe.pin_secret\" must be a whole number\n")
        .doesNotContain("hunter2");
    assertThat(new Setting("safe.pin_secret", "hunter2", "a.json").toString())
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "amqp.password, true",
    "aws.aws_secret_access_key, true",
    "aws.access_key_id, true",
    "tls.key_passphrase, true",
    "api.tokens, true",
    "tls.private_keys, true",
    "db.passwd, true",
    "api.token, true",
    "amqp.routing_key_prefix, false",
    "http.keepalive_timeout, false",
    "secret.port, false"
  })
  void theNameSaysWhatIsSecret(String key, boolean secret) {
    assertThat(EffectiveOption.isSecret(key)).isEqualTo(secret);
  }
}
