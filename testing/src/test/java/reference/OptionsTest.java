package reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.DeclarationException;
import tomodachi.LifecycleOptions;
import tomodachi.Options;
import tomodachi.http.Get;
import tomodachi.http.HttpOptions;
import tomodachi.testing.TestSetup;

/// The defaults, the ways to set options, and their old names.
class OptionsTest {

  @TempDir Path folder;

  static class Plain {
    @Get("/")
    String root() {
      return "";
    }
  }

  static class Configured extends Plain {
    Options options =
        Options.of(
            HttpOptions.defaults()
                .withPort(8080)
                .withContentType("application/json; charset=utf-8")
                .withAccessLog(false)
                .withRealIpFrom("127.0.0.1/32", "10.0.0.0/8")
                .withKeepaliveTimeout(Duration.ofSeconds(10))
                .withMaxKeepaliveTime(Duration.ofSeconds(30)));
  }

  private static HttpOptions http(TestSetup setup) {
    try (var running = setup.start()) {
      return running.context().options(HttpOptions.class);
    }
  }

  private HttpOptions http(String json) throws Exception {
    var file = Files.writeString(folder.resolve("config.json"), json);
    return http(TestSetup.of(Plain.class).withFiles(file));
  }

  @Test
  void theDefaultsAreThoseOfThePythonSystemExceptForKeepAlive() {
    var http = HttpOptions.defaults();

    assertThat(http.port()).isEqualTo(9700);
    assertThat(http.host()).isEqualTo("0.0.0.0");
    assertThat(http.reusePort()).isEqualTo(System.getProperty("os.name").startsWith("Linux"));
    assertThat(http.contentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(http.charset()).isEqualTo("utf-8");
    assertThat(http.clientMaxSize()).isEqualTo(104857600);
    assertThat(http.accessLog()).hasToString("true");
    assertThat(http.realIpFrom()).isEmpty();
    assertThat(http.realIpHeader()).isEqualTo("X-Forwarded-For");
    assertThat(http.keepaliveTimeout()).isEqualTo(Duration.ofSeconds(75));
    assertThat(http.maxKeepaliveTime()).isNull();
    assertThat(http.maxKeepaliveRequests()).isNull();
    assertThat(http.serverHeader()).isEqualTo("tomodachi");
    assertThat(LifecycleOptions.defaults().terminationGracePeriodSeconds()).isEqualTo(30);
  }

  @Test
  void whatCodeSetsIsInForceAndTheRestHasItsDefaults() {
    var http = http(TestSetup.of(Configured.class).withOverrides("http.port=0"));

    assertThat(http.contentType()).isEqualTo("application/json; charset=utf-8");
    assertThat(http.accessLog()).hasToString("false");
    assertThat(http.realIpFrom()).contains("127.0.0.1/32").doesNotContain("127.0.0.1");
    assertThat(http.keepaliveTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(http.realIpHeader()).isEqualTo("X-Forwarded-For");
  }

  @Test
  void aCopyChangesOneOptionOfASection() {
    var options = Options.of(HttpOptions.defaults());

    var changed = options.with(HttpOptions.defaults().withPort(1111));

    assertThat(changed.get(HttpOptions.class).map(HttpOptions::port)).contains(1111);
    assertThat(options.get(HttpOptions.class).map(HttpOptions::port)).contains(9700);
    assertThat(Options.of().get(HttpOptions.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"options": {"http": {"keepalive_timeout": 5, "max_keepalive_time": 30}}}\
        """,
        """
        {"options": {"http.keepalive_timeout": 5, "http.max_keepalive_time": 30}}\
        """,
        """
        {"options": {"http.keepalive_timeout": 5, "http": {"max_keepalive_time": 30}}}\
        """,
        """
        {"options": {"http": {"max_keepalive_time": 30}, "http.keepalive_timeout": 5}}\
        """
      })
  void keysAreNestedOrDottedInAnyMixture(String json) throws Exception {
    var http = http(json);

    assertThat(http.keepaliveTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(http.maxKeepaliveTime()).isEqualTo(Duration.ofSeconds(30));
    assertThat(http.serverHeader()).isEqualTo("tomodachi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"options\": {\"http\": {\"max_buffer_size\": 5000}}}",
        "{\"options\": {\"http\": {\"max_upload_size\": 5000}}}",
        "{\"options\": {\"http.max_upload_size\": \"5000\"}}",
        "{\"options\": {\"http.client_max_size\": 5000}}"
      })
  void oldNamesMeanTheSameNestedAndDotted(String json) throws Exception {
    assertThat(http(json).clientMaxSize()).isEqualTo(5000);
  }

  @Test
  void sizesMayHaveUnits() throws Exception {
    assertThat(http("{\"options\": {\"http\": {\"client_max_size\": \"10M\"}}}").clientMaxSize())
        .isEqualTo(10 * 1024 * 1024);
  }

  @Test
  void theAccessLogIsOnOffOrAFile() throws Exception {
    assertThat(http("{\"options\": {\"http\": {\"access_log\": false}}}").accessLog().on())
        .isFalse();
    var file = folder.resolve("access.log");
    assertThat(
            http("{\"options\": {\"http\": {\"access_log\": \"%s\"}}}".formatted(file))
                .accessLog()
                .file())
        .isEqualTo(file);
  }

  @Test
  void listsAreArraysOrOneText() throws Exception {
    assertThat(http("{\"options\": {\"http\": {\"real_ip_from\": \"127.0.0.1\"}}}").realIpFrom())
        .containsExactly("127.0.0.1");
    assertThat(
            http("{\"options\": {\"http\": {\"real_ip_from\": [\"127.0.0.1\", \"::1\"]}}}")
                .realIpFrom())
        .isEqualTo(List.of("127.0.0.1", "::1"));
  }

  @Test
  void theGracePeriodMayStandInTheHttpSection() {
    var setup =
        TestSetup.of(Plain.class)
            .withEnvironment(Map.of("TOMODACHI_HTTP_TERMINATION_GRACE_PERIOD_SECONDS", "7"));

    try (var running = setup.start()) {
      assertThat(running.context().options(LifecycleOptions.class).terminationGracePeriodSeconds())
          .isEqualTo(7);
    }
  }

  @Test
  void unknownNamesAndValuesOfAnotherTypeStopTheStart() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> http("{\"options\": {\"http\": {\"prt\": 1, \"host\": [1]}}}"))
        .withMessageContaining("There is no option \"http.prt\"")
        .withMessageContaining("did you mean \"http.port\"?")
        .withMessageContaining("Option \"http.host\" must be one value, not a list");
  }

  @Test
  void anUnknownNameTwoLevelsDeepIsNamedWhole() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> http("{\"options\": {\"http\": {\"health\": {\"lve\": \"/\"}}}}"))
        .withMessageContaining("did you mean \"http.health.live\"?");
  }
}
