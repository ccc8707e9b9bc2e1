package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.http.EventStream;
import tomodachi.http.Get;
import tomodachi.http.HttpStatic;
import tomodachi.http.Post;
import tomodachi.http.Request;
import tomodachi.http.Websocket;
import tomodachi.http.WebsocketConnection;
import tomodachi.http.WebsocketListener;

/// What a service has over HTTP/1.1 and plain connections, it has over TLS and HTTP/2.
class SecureServiceTest {

  private static final String TEXT = "All work and no play. ".repeat(200);

  static class Shop {
    final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Get("/text")
    String text() {
      return TEXT;
    }

    @Post("/length")
    String length(Request request) {
      return request.bytes().length + " " + Thread.currentThread();
    }

    @Post("/ignored")
    String ignored() {
      return "no, thanks";
    }

    @Get("/events")
    EventStream events() {
      return sink -> {
        for (var event = events.take(); !event.equals("end"); event = events.take()) {
          sink.send(event);
        }
      };
    }

    @HttpStatic(path = "overridden", url = "/static/")
    void files() {}

    @Websocket("/echo")
    WebsocketListener echo(WebsocketConnection connection) {
      return WebsocketListener.onMessage(connection::send);
    }
  }

  @TempDir Path folder;
  private RunningService shop;

  @BeforeEach
  void start() throws URISyntaxException {
    shop = start("http.dispatch=jdk");
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  private RunningService start(String more) throws URISyntaxException {
    return TestSetup.of(new Shop())
        .withOverrides(
            "http.tls.certificate=" + file("chain.pem"),
            "http.tls.key=" + file("key.pem"),
            "http.cors.allowed_origins=https://app.example.com",
            "http.compression.enabled=true",
            "handlers.files.path=" + folder,
            more)
        .start();
  }

  private static Path file(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(SecureServiceTest.class.getResource("tls/" + name)).toURI());
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aServiceIsAskedOverTls(Version version) {
    assertThat(shop.uri("/text")).hasScheme("https");

    var answer = shop.send(shop.request("/text").version(version));

    assertThat(answer.version()).isEqualTo(version);
    assertThat(answer.body()).isEqualTo(TEXT);
    assertThat(answer.sslSession()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aLargeFileIsSent(Version version) throws Exception {
    var bytes = new byte[3_000_000];
    new Random(7).nextBytes(bytes);
    Files.write(folder.resolve("large.bin"), bytes);

    var request = shop.request("/static/large.bin").version(version).build();
    var whole = shop.client().send(request, BodyHandlers.ofByteArray());
    var part =
        shop.send(
            shop.request("/static/large.bin").version(version).header("Range", "bytes=10-19"));

    assertThat(whole.body()).isEqualTo(bytes);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 10-19/3000000");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void eventsComeOneByOne(Version version) throws Exception {
    var events = shop.service(Shop.class).events;
    var request = shop.request("/events").version(version).build();
    var answer = shop.client().send(request, BodyHandlers.ofLines());
    var lines = answer.body().filter(line -> !line.isEmpty()).iterator();

    events.add("first");
    assertThat(lines.next()).isEqualTo("data: first");
    events.add("second");
    assertThat(lines.next()).isEqualTo("data: second");
    events.add("end");

    assertThat(lines.hasNext()).isFalse();
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/event-stream; charset=utf-8");
  }

  @Test
  void answersAreCompressedAndOtherOriginsAllowed() throws Exception {
    var request =
        shop.request("/text")
            .version(Version.HTTP_2)
            .header("Accept-Encoding", "gzip")
            .header("Origin", "https://app.example.com")
            .build();

    var answer = shop.client().send(request, BodyHandlers.ofByteArray());

    var fields = answer.headers();
    assertThat(fields.firstValue("Content-Encoding")).contains("gzip");
    assertThat(fields.firstValue("Access-Control-Allow-Origin"))
        .contains("https://app.example.com");
    assertThat(unpacked(answer.body())).isEqualTo(TEXT);
  }

  private static String unpacked(byte[] bytes) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWebsocketIsSecure() throws Exception {
    var heard = new LinkedBlockingQueue<String>();
    var closed = new CompletableFuture<Integer>();
    var socket = connect(heard, closed);

    socket.sendText("hello", true).join();

    assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("hello");
    socket.sendClose(1000, "").join();
    assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1000);
  }

  @Test
  void aWebsocketThatIsMisusedIsClosed() throws Exception {
    var closed = new CompletableFuture<Integer>();
    var socket = connect(new LinkedBlockingQueue<>(), closed);

    var sent = socket.sendText("x".repeat(5_000_000), true);

    assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1009);
    sent.cancel(true);
  }

  private WebSocket connect(LinkedBlockingQueue<String> heard, CompletableFuture<Integer> closed) {
    var listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
          }

          @Override
          public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
          }

          @Override
          public void onError(WebSocket socket, Throwable error) {
            closed.completeExceptionally(error);
          }
        };
    var uri = URI.create(shop.uri("/echo").toString().replace("https:", "wss:"));
    return shop.client().newWebSocketBuilder().buildAsync(uri, listener).join();
  }

  @Test
  void aWebsocketIsNotBegunOverHttp2() {
    var answer = shop.send(shop.request("/echo").version(Version.HTTP_2));

    assertThat(answer.statusCode()).isEqualTo(505);
    assertThat(answer.body()).isEqualTo("This is a websocket, which begins with HTTP/1.1");
    assertThat(answer.headers().map()).doesNotContainKeys("connection", "upgrade");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void anUploadNobodyReadsIsAnswered(Version version) {
    var body = BodyPublishers.ofByteArray(new byte[3_000_000]);

    var answer = shop.send(shop.request("/ignored").version(version).POST(body));

    assertThat(answer.body()).isEqualTo("no, thanks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"carrier", "jdk"})
  void handlersRunWhereTheyShall(String dispatch) throws Exception {
    try (var other = start("http.dispatch=" + dispatch)) {
      var body = BodyPublishers.ofByteArray(new byte[300_000]);

      var answer = other.send(other.request("/length").version(Version.HTTP_2).POST(body));

      assertThat(answer.version()).isEqualTo(Version.HTTP_2);
      assertThat(answer.body())
          .startsWith("300000 VirtualThread")
          .matches(text -> text.contains("@tomodachi-http-") == dispatch.equals("carrier"));
    }
  }
}
