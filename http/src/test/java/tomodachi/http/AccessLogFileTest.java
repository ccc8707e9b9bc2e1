package tomodachi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.StartException;
import tomodachi.transport.JsonCodec;

class AccessLogFileTest {

  @TempDir private Path folder;

  @Service("logging")
  static final class Logging {
    final Options options;

    Logging(Path file) {
      options = Options.of(HttpOptions.defaults().withAccessLogFile(file));
    }

    @Post("/echo")
    String echo(@Body String text) {
      return text;
    }

    @Get(value = "/health", ignoreLogging = 200)
    String health() {
      return "well";
    }
  }

  @Service("neighbour")
  static final class Neighbour {
    final Options options;

    Neighbour(Path file) {
      options = Options.of(HttpOptions.defaults().withAccessLogFile(file));
    }

    @Get("/neighbour")
    void any() {}
  }

  private static List<Map<String, Object>> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(AccessLogFileTest::members).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> members(String line) {
    var members = new LinkedHashMap<String, Object>();
    if (JsonCodec.standard().read(line.getBytes(UTF_8), Map.class) instanceof Map<?, ?> json) {
      json.forEach((key, value) -> members.put((String) key, value));
    }
    return members;
  }

  @Test
  void hasWhereItListensAndThenEachRequestAsJson() {
    var file = folder.resolve("access.log");
    var port = 0;
    try (var served = Served.start(new Logging(file))) {
      port = served.port();
      served.post("/echo?a=b", "abc", "User-Agent: test");
      served.get("/health");
    }

    var lines = lines(file);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().keySet())
        .containsExactly(
            "timestamp", "logger", "level", "message", "listen_url", "listen_host", "listen_port");
    assertThat(lines.getFirst().get("message")).isEqualTo("accepting http requests");
    assertThat(lines.getFirst().get("listen_url")).isEqualTo("http://localhost:" + port + "/");
    assertThat(lines.getLast().keySet())
        .containsExactly(
            "timestamp",
            "logger",
            "level",
            "message",
            "status_code",
            "remote_ip",
            "request_method",
            "request_path",
            "request_query_string",
            "http_version",
            "response_content_length",
            "request_content_length",
            "request_content_read_length",
            "user_agent",
            "handler_elapsed_time",
            "request_time");
    assertThat(lines.getLast().get("status_code")).isEqualTo(200);
    assertThat(lines.getLast().get("message")).isEqualTo("");
    assertThat(lines.getLast().get("request_content_read_length")).isEqualTo(3);
    assertThat(String.valueOf(lines.getLast().get("timestamp")))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
  }

  @Test
  void isAddedToAndMayBeShared() throws IOException {
    var file = Files.writeString(folder.resolve("access.log"), "{\"old\": true}\n");
    try (var served = Served.start(new Logging(file), new Neighbour(file))) {
      served.get("/neighbour");
      served.post("/echo", "a");
    }

    var lines = lines(file);
    assertThat(lines.getFirst()).isEqualTo(Map.of("old", true));
    assertThat(lines.subList(3, 5))
        .extracting(line -> line.get("request_path"))
        .containsExactly("/neighbour", "/echo");
  }

  @Test
  void servicesOfOneListenerMayHaveDifferentFiles() throws IOException {
    var one = folder.resolve("one.log");
    var other = folder.resolve("other.log");
    var port = "http.port=" + SharedPortTest.freePort();
    try (var first = Served.launch(new Logging(one)).withOverrides(List.of(port)).start();
        var second = Served.launch(new Neighbour(other)).withOverrides(List.of(port)).start();
        var client = new Client(first.address("http").orElseThrow().getPort())) {
      assertThat(second.ready()).isTrue();
      client.send("GET", "/neighbour", "");
      client.send("POST", "/echo", "a");
    }

    assertThat(Files.readString(one)).contains("/echo").doesNotContain("/neighbour");
    assertThat(Files.readString(other)).contains("/neighbour").doesNotContain("/echo");
  }

  @Test
  void isOpenedAnewWhenItWasMovedAway() throws IOException {
    var file = folder.resolve("access.log");
    var rotated = folder.resolve("access.log.1");
    try (var served = Served.start(new Logging(file))) {
      Files.move(file, rotated);

      await()
          .until(() -> {
            served.post("/echo", "a");
            return Files.exists(file) && Files.size(file) > 0;
          });
    }

    assertThat(lines(rotated).getFirst().get("message")).isEqualTo("accepting http requests");
    assertThat(lines(file)).allSatisfy(line -> assertThat(line).containsKey("request_path"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whenTheDiskIsFullRequestsGoOnAndOneWarningSaysSo() {
    try (var log = new RecordedLines("tomodachi.http")) {
      try (var served = Served.start(new Logging(Path.of("/dev/full")))) {
        for (var i = 0; i < 5; i++) {
          assertThat(served.post("/echo", "a")).hasToString("200 a");
        }
      }

      assertThat(warnings(log))
          .containsExactly(
              "WARN access log loses lines; requests go on [file_path=\"/dev/full\","
                  + " error_message=\"No space left on device\"]",
              "WARN access log is closed without lines it lost [file_path=\"/dev/full\","
                  + " lost_count=\"6\"]");
    }
  }

  private static List<String> warnings(RecordedLines log) {
    return log.lines().stream().filter(line -> line.startsWith("WARN")).toList();
  }

  @Test
  void aFileThatCanNotBeWrittenStopsTheStart() {
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Served.start(new Logging(folder.resolve("missing/access.log"))))
        .withMessageContaining(
            """
            Access log %s can't be written: there is no such folder
                from http.access_log of service "logging"
                name a file in a folder that exists and that this process may write to\
            """
                .formatted(folder.resolve("missing/access.log")));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Served.start(new Logging(folder)))
        .withMessageContaining("Access log %s can't be written: Is a directory".formatted(folder));
  }
}
