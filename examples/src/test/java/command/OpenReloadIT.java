package command;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Reloads while clients have things open that would go on for ever, over TLS and HTTP/2.
class OpenReloadIT {

  private static final int RELOADS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  @DisabledIf("peers.Clients#curlIsMissing")
  void eachIsToldAndTheConnectionStays() throws Exception {
    var file = save(0);
    var certificate = Certificate.make(folder);
    var arguments = new ArrayList<>(List.of(file.toString(), "-o", "http.port=0"));
    arguments.addAll(certificate.options());
    try (var service = Command.run(arguments.toArray(String[]::new)).awaitReady();
        var client = certificate.client()) {
      var port = service.port();
      var connection = get(client, port).connectionLabel();

      for (var number = 1; number <= RELOADS; number++) {
        var socket =
            new SocketClient(client, URI.create("wss://127.0.0.1:%d/socket".formatted(port)));
        socket.send("hello");
        assertThat(socket.next()).isEqualTo("hello");
        var events = events(client, port);

        save(number);

        assertThat(socket.closeStatus()).isEqualTo(1012);
        assertThat(events.get(30, TimeUnit.SECONDS)).contains("data: still here");
        awaitGeneration(client, port, number);
      }

      var last = get(client, port);
      assertThat(last.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(last.connectionLabel()).isPresent().isEqualTo(connection);
      assertThat(service.terminate()).isZero();
      assertThat(service.lines())
          .noneMatch(line -> line.contains("uncaught"))
          .noneMatch(line -> line.contains("can't be unloaded"));
    }
  }

  private static String service(int generation) {
    return """
    import module tomodachi;

    @Service("open-ends")
    class OpenEnds {
      @Get("/generation")
      String generation() {
        return "%s";
      }

      @Websocket("/socket")
      WebsocketListener socket(WebsocketConnection connection) {
        return WebsocketListener.onMessage(connection::send);
      }

      @Get("/events")
      EventStream events() {
        return events -> {
          while (true) {
            events.send("still here");
            Thread.sleep(100);
          }
        };
      }
    }
    """
        .formatted(generation);
  }

  private Path save(int generation) throws IOException {
    var temporary = Files.writeString(folder.resolve("OpenEnds.java~"), service(generation));
    return Files.move(temporary, folder.resolve("OpenEnds.java"), ATOMIC_MOVE);
  }

  /// The lines of an endless answer, once it has begun; they are complete when it has ended as it
  /// should.
  private static CompletableFuture<List<String>> events(HttpClient client, int port)
      throws Exception {
    var answer = client.send(request(port, "/events"), BodyHandlers.ofLines());
    return CompletableFuture.supplyAsync(() -> answer.body().toList());
  }

  private static void awaitGeneration(HttpClient client, int port, int number) {
    await("generation " + number)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get(client, port).body()).isEqualTo("" + number));
  }

  private static HttpResponse<String> get(HttpClient client, int port) throws Exception {
    return client.send(request(port, "/generation"), BodyHandlers.ofString());
  }

  private static HttpRequest request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("https://127.0.0.1:%d%s".formatted(port, path)))
        .timeout(PATIENCE)
        .build();
  }
}
