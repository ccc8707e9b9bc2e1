package tomodachi.cli.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.RunningServices;
import tomodachi.launch.Launch;

/// `examples/configuration`, with each of the layers its first lines speak of.
class ConfigurationExampleTest extends GenerationFixture {

  private static final Path EXAMPLE = Path.of("../examples/configuration").toAbsolutePath();

  private Launch launch(String... overrides) {
    var services = load(List.of(), EXAMPLE.resolve("Configured.java").toString()).services();
    var all = new ArrayList<>(List.of("http.port=0", "http.host=127.0.0.1"));
    all.addAll(List.of(overrides));
    return Launch.of(services.getFirst()).withOverrides(all);
  }

  private static HttpURLConnection get(RunningServices running, String path) throws IOException {
    var port = running.address("http").orElseThrow().getPort();
    return (HttpURLConnection)
        URI.create("http://127.0.0.1:%d%s".formatted(port, path)).toURL().openConnection();
  }

  private static String text(RunningServices running, String path) throws IOException {
    try (var body = get(running, path).getInputStream()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  @Test
  void byItselfItHasWhatItsCodeSays() throws IOException {
    try (var running = launch().start()) {
      assertThat(text(running, "/")).isEqualTo("hello");
      assertThat(get(running, "/").getHeaderField("Server")).isEqualTo("from-code");
      assertThat(text(running, "/shop")).contains("\"EUR\"", "\"hasKey\":false");
    }
  }

  @Test
  void theFileSetsOptionsAndFields() throws IOException {
    try (var running = launch().withFiles(List.of(EXAMPLE.resolve("config.json"))).start()) {
      assertThat(text(running, "/")).isEqualTo("good day");
      assertThat(text(running, "/prices")).contains("\"tea\":3", "\"coffee\":4");
      assertThat(get(running, "/").getHeaderField("Server")).isEqualTo("from-file");
      assertThat(text(running, "/shop")).contains("\"GBP\"");
    }
  }

  @Test
  void theEnvironmentIsStrongerAndTakesASecretFromAFile() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "k\n");
    var launch =
        launch()
            .withFiles(List.of(EXAMPLE.resolve("config.json")))
            .withEnvironment(
                Map.of(
                    "TOMODACHI_SHOP_CURRENCY",
                    "SEK",
                    "TOMODACHI_SHOP_API_KEY_FILE",
                    secret.toString()));

    try (var running = launch.start()) {
      assertThat(text(running, "/shop")).contains("\"SEK\"", "\"hasKey\":true");
    }
  }

  @Test
  void theCommandLineIsStrongestAndLimitsAHandler() throws IOException {
    var launch =
        launch("shop.currency=NOK", "handlers.slow.timeout=50ms")
            .withEnvironment(Map.of("TOMODACHI_SHOP_CURRENCY", "SEK"));

    try (var running = launch.start()) {
      assertThat(text(running, "/shop")).contains("\"NOK\"");
      assertThat(get(running, "/slow").getResponseCode()).isEqualTo(503);
    }
  }
}
