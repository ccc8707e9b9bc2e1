package command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/// A stop while clients have things open that would go on for ever.
class OpenEndsIT {

  private static final int GRACE = 12;

  private static final String SERVICE =
      """
      import module tomodachi;

      @Service("open-ends")
      class OpenEnds {
        @Websocket("/socket")
        WebsocketListener socket(WebsocketConnection connection) {
          return WebsocketListener.onMessage(connection::send);
        }

        @Get("/events")
        EventStream events() {
          return events -> {
            for (var number = 0; ; number++) {
              events.send(number);
              System.out.println("event sent");
              Thread.sleep(100);
            }
          };
        }

        @Post("/upload")
        int upload(Request request) {
          System.out.println("upload begun");
          return request.bytes().length;
        }

        @Get("/slow")
        String slow() throws InterruptedException {
          System.out.println("slow begun");
          Thread.sleep(2_000);
          return "done";
        }
      }
      """;

  @Test
  @DisabledIf("peers.Clients#curlIsMissing")
  void eachIsToldAndTheServiceEndsInItsGracePeriod(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("OpenEnds.java"), SERVICE);
    try (var service =
            Command.run(
                    file.toString(),
                    "-o",
                    "http.port=0",
                    "-o",
                    "termination_grace_period_seconds=" + GRACE)
                .awaitReady();
        var upload = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      var socket = new SocketClient(service.port(), "/socket");
      socket.send("hello");
      assertThat(socket.next()).isEqualTo("hello");
      var events = events(service);
      service.awaitLine("event sent");
      sendHalf(upload);
      service.awaitLine("upload begun");
      var slow = CompletableFuture.supplyAsync(() -> curl(folder, service.port()));
      service.awaitLine("slow begun");

      assertThat(service.terminate()).isZero();

      assertThat(socket.closeStatus()).isEqualTo(1001);
      assertThat(events.get(10, TimeUnit.SECONDS).count()).isPositive();
      assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("done over 2, 200");
      assertThat(new String(upload.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 503 ");
      assertThat(service.lines()).noneMatch(line -> line.contains("uncaught"));
    }
  }

  /// The lines of an endless answer, once it has ended as it should.
  private static CompletableFuture<Stream<String>> events(Command service) {
    return HttpClient.newHttpClient()
        .sendAsync(service.request("/events").build(), BodyHandlers.ofLines())
        .thenApply(HttpResponse::body)
        .thenApplyAsync(lines -> lines.toList().stream());
  }

  private static void sendHalf(Socket upload) throws IOException {
    upload.setSoTimeout(60_000);
    upload
        .getOutputStream()
        .write(
            "POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf"
                .getBytes(ISO_8859_1));
  }

  private static String curl(Path folder, int port) {
    var ran =
        Finished.of(
            folder,
            Map.of(),
            Path.of("curl"),
            "-sS",
            "--max-time",
            "30",
            "--http2-prior-knowledge",
            "-w",
            " over %{http_version}, %{http_code}",
            "http://127.0.0.1:%d/slow".formatted(port));
    return ran.out() + ran.err();
  }
}
