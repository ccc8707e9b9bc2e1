package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import peers.Clients;

/// Programs of others talk to the HTTP example, each in the protocols it knows.
class ClientsIT {

  @TempDir private static Path folder;
  private static Certificate certificate;

  @BeforeAll
  static void makeCertificate() {
    certificate = Certificate.make(folder);
  }

  @Test
  @DisabledIf("peers.Clients#curlIsMissing")
  void curlSpeaksBothVersionsWithoutTls() {
    try (var http = Command.example("http/HttpExample.java")) {
      var url = "http://127.0.0.1:%d/resource/7".formatted(http.port());

      assertThat(curl("--http1.1", url)).isEqualTo("id = 7 over 1.1, 200");
      assertThat(curl("--http2-prior-knowledge", url)).isEqualTo("id = 7 over 2, 200");
      assertThat(curl("--http2", url)).isEqualTo("id = 7 over 1.1, 200");
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#curlIsMissing")
  void curlSpeaksBothVersionsOverTls() {
    try (var http = withTls()) {
      var url = "https://localhost:%d/orders".formatted(http.port());
      var trust = certificate.chain().toString();
      var body = "{\"sku\":\"A1\",\"quantity\":2}";

      assertThat(curl("--http2", "--cacert", trust, "--json", body, url))
          .isEqualTo(body + " over 2, 201");
      assertThat(curl("--http1.1", "--cacert", trust, "--json", body, url))
          .isEqualTo(body + " over 1.1, 201");
      assertThat(http.terminate()).isZero();
      assertThat(http.lines())
          .anyMatch(
              line -> line.contains("http_version=HTTP/2") && line.contains("status_code=201"))
          .anyMatch(line -> line.contains("http_version=HTTP/1.1"));
    }
  }

  @Test
  @DisabledIf("peers.Clients#curlIsMissing")
  void curlGetsTheAnswerToAnUploadNobodyReads() throws IOException {
    var large = Files.write(folder.resolve("large"), new byte[5_000_000]).toString();
    try (var plain = Command.example("hello/Hello.java")) {
      var url = "http://127.0.0.1:%d/hello/upload".formatted(plain.port());
      for (var version : List.of("--http1.1", "--http2-prior-knowledge")) {
        assertThat(curl(version, "-X", "GET", "--data-binary", "@" + large, url))
            .startsWith("hello, upload over ")
            .endsWith(", 200");
      }
      assertThat(plain.terminate()).isZero();
    }
    try (var limited = withTls("-o", "http.client_max_size=1000000")) {
      var url = "https://127.0.0.1:%d/orders".formatted(limited.port());
      var trust = certificate.chain().toString();
      for (var length : List.of("Accept: */*", "Transfer-Encoding: chunked")) {
        assertThat(curl("--cacert", trust, "-H", length, "--data-binary", "@" + large, url))
            .endsWith(" over 2, 413");
      }
      assertThat(limited.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#h2IsMissing")
  void nghttpAndH2loadSpeakVersionTwo() {
    try (var plain = Command.example("http/HttpExample.java");
        var tls = withTls()) {
      var health = "http://127.0.0.1:%d/health".formatted(plain.port());

      assertThat(run("nghttp", health).out()).isEqualTo("Healthy");
      assertThat(run("h2load", "-n", "2000", "-c", "4", "-m", "20", health).out())
          .contains("2000 succeeded, 0 failed", "Application protocol: h2c");
      var secure = "https://127.0.0.1:%d/health".formatted(tls.port());
      assertThat(run("h2load", "-n", "2000", "-c", "4", "-m", "20", secure).out())
          .contains("2000 succeeded, 0 failed", "Application protocol: h2");
      assertThat(plain.terminate()).isZero();
      assertThat(tls.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#wrkIsMissing")
  void wrkGetsNothingButAnswers() {
    try (var http = Command.example("http/HttpExample.java")) {
      var url = "http://127.0.0.1:%d/health".formatted(http.port());
      var ran = run("wrk", "-t1", "-c16", "-d1s", url);

      assertThat(ran.exitCode()).isZero();
      assertThat(ran.out()).contains("requests in").doesNotContain("Non-2xx", "Socket errors");
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#aiohttpIsMissing")
  void aiohttpGetsPagesFilesAndMessages() {
    try (var http = Command.example("http/HttpExample.java")) {
      var base = "http://127.0.0.1:" + http.port();

      assertWell(run("/usr/bin/python3", Clients.python("aiohttp_client.py").toString(), base));
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#nodeIsMissing")
  void wsGetsItsMessagesBack() {
    try (var http = Command.example("http/HttpExample.java")) {
      var url = "ws://127.0.0.1:%d/chat".formatted(http.port());

      assertWell(run("node", Clients.script("echo.mjs").toString(), url));
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#chromiumIsMissing")
  void peopleChatInABrowser() {
    try (var chat = Command.example("chat/Chat.java")) {
      var url = "http://127.0.0.1:%d/".formatted(chat.port());

      assertWell(run("node", Clients.script("chat.mjs").toString(), url));
      assertThat(chat.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#chromiumIsMissing")
  void aPageShowsEventsAsTheyCome() {
    try (var events = Command.example("events/Events.java")) {
      var url = "http://127.0.0.1:%d/".formatted(events.port());

      assertWell(run("node", Clients.script("events.mjs").toString(), url));
      assertThat(events.terminate()).isZero();
    }
  }

  private static Command withTls(String... more) {
    var all = new ArrayList<>(List.of("examples/http/HttpExample.java", "-o", "http.port=0"));
    all.addAll(certificate.options());
    all.addAll(List.of(more));
    return Command.run(all.toArray(String[]::new)).awaitReady();
  }

  private static String curl(String... arguments) {
    var all = new ArrayList<>(List.of("-sS", "--max-time", "20"));
    all.addAll(List.of("-w", " over %{http_version}, %{http_code}"));
    all.addAll(List.of(arguments));
    var ran = run("curl", all.toArray(String[]::new));
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran.out();
  }

  private static void assertWell(Finished ran) {
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("all well");
  }

  private static Finished run(String program, String... arguments) {
    return Finished.of(folder, Map.of(), Path.of(program), arguments);
  }
}
