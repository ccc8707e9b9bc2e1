package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.Options;

/// The ways to read a body, and what a client gets that sends one which can't be read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyReadingTest {

  record Line(String sku) {}

  static final class Desk {
    final BlockingQueue<String> read = new LinkedBlockingQueue<>();
    Options options = Options.of(HttpOptions.defaults().withClientMaxSize(100_000));

    @Post("/stream")
    String stream(InputStream body) throws IOException {
      return count(body);
    }

    @Delete("/stream")
    String marked(@Body InputStream body) throws IOException {
      return count(body);
    }

    @Post("/pieces")
    void pieces(Request request) throws IOException {
      for (var next = request.stream().read(); next >= 0; next = request.stream().read()) {
        read.add(Character.toString(next));
      }
    }

    @Post("/caught")
    String caught(InputStream body) throws IOException {
      try {
        return count(body);
      } catch (HttpException e) {
        return "caught " + e.status();
      }
    }

    @Post("/echo")
    InputStream echo(InputStream body) {
      return body;
    }

    @Post("/same")
    String same(Request request) throws IOException {
      var first = request.stream().readNBytes(1);
      return first.length + " and " + count(request.stream());
    }

    @Post("/again")
    String again(Request request) {
      return request.text() + request.bytes().length + request.json(Line.class) + request.text();
    }

    @Post("/together")
    int together(Request request) throws Exception {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var first = threads.submit(request::bytes);
        var second = threads.submit(request::bytes);
        return first.get().length + second.get().length;
      }
    }

    @Post("/mixed/{first}/{second}")
    void mixed(String first, String second, Request request) {
      read(first, request);
      try {
        read(second, request);
      } catch (IllegalStateException e) {
        throw new HttpException(409, String.valueOf(e.getMessage()));
      }
    }

    private static void read(String way, Request request) {
      switch (way) {
        case "stream" -> request.stream();
        case "form" -> request.form();
        case "text" -> request.text();
        default -> request.bytes();
      }
    }

    @Post("/json")
    String json(Line line) {
      return line.sku();
    }

    @Post("/text")
    String text(@Body String text) {
      return text;
    }

    @Post("/bytes")
    int bytes(byte[] body) {
      return body.length;
    }

    @Post("/unread")
    Response unread() {
      return Response.of(403, "not for you");
    }

    private static String count(InputStream body) throws IOException {
      return body.readAllBytes().length + " bytes";
    }
  }

  private final Desk service = new Desk();
  private final Served desk = Served.start(service);

  @AfterAll
  void stop() {
    desk.close();
  }

  @Test
  void aStreamIsTheBody() {
    assertThat(desk.post("/stream", "x".repeat(90_000))).hasToString("200 90000 bytes");
    assertThat(desk.post("/stream", "")).hasToString("200 0 bytes");
    assertThat(desk.send("DELETE", "/stream", "abc")).hasToString("200 3 bytes");
    assertThat(desk.post("/same", "abc")).hasToString("200 1 and 2 bytes");
  }

  @Test
  void aStreamGivesWhatHasComeBeforeTheRestComes() throws InterruptedException {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/pieces", "", "Content-Length: 2");
      client.write("a");
      assertThat(service.read.take()).isEqualTo("a");
      client.write("b");
      assertThat(service.read.take()).isEqualTo("b");

      assertThat(client.read("POST").status()).isEqualTo(200);
    }
  }

  @Test
  void aStreamEndsInA413PastTheLimit() {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/stream", "", "Transfer-Encoding: chunked");
      client.write("186A1\r\n" + "x".repeat(100_001));

      assertThat(client.read("POST")).hasToString("413 Maximum request body size 100000 exceeded.");
    }
  }

  @Test
  void aHandlerMayCatchWhatIsWrongWithTheStream() {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/caught", "", "Transfer-Encoding: chunked");
      client.write("no chunk\r\n");

      assertThat(client.read("POST")).hasToString("200 caught 400");
    }
  }

  @Test
  void aStreamMayBeTheAnswer() {
    assertThat(desk.post("/echo", "x".repeat(99_000)).body()).isEqualTo("x".repeat(99_000));
  }

  @Test
  void aWholeBodyCanBeReadAgainAndInOtherForms() {
    assertThat(desk.post("/again", "{\"sku\":\"a\"}"))
        .hasToString("200 {\"sku\":\"a\"}11Line[sku=a]{\"sku\":\"a\"}");
  }

  @Test
  void severalThreadsMayWantTheWholeBodyAtOnce() {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/together", "", "Content-Length: 3");
      client.write("abc");

      assertThat(client.read("POST")).hasToString("200 6");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "stream, bytes, 'a stream, by stream()'",
    "stream, form, 'a stream, by stream()'",
    "bytes, stream, 'a whole, by bytes(), text() or json()'",
    "text, form, 'a whole, by bytes(), text() or json()'",
    "form, stream, 'a form, by form()'",
    "form, text, 'a form, by form()'",
  })
  void aBodyIsReadInOneWay(String first, String second, String already) {
    var answer =
        desk.post(
            "/mixed/%s/%s".formatted(first, second),
            "a=b",
            "Content-Type: application/x-www-form-urlencoded");

    assertThat(answer)
        .hasToString(
            "409 The body of the request is read as %s already; read it in one way only"
                .formatted(already));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"sku\":\"å\"} | 200 å",
        "application/vnd.api+json | {\"sku\":\"å\"} | 200 å",
        "text/plain | {\"sku\":\"å\"} | 200 å",
        "application/json; charset=iso-8859-1 | {\"sku\":\"å\"} | 200 Ã¥",
        "application/json; charset=klingon | {\"sku\":\"å\"} | 415 body: its charset is unknown",
        "application/x-www-form-urlencoded | {\"sku\":\"å\"} | 200 å",
        "application/x-www-form-urlencoded | sku=a "
            + "| 415 body: must be JSON, not application/x-www-form-urlencoded",
        "Multipart/Form-Data; boundary=b | {\"sku\":\"a\"} "
            + "| 415 body: must be JSON, not multipart/form-data",
      })
  void jsonIsTakenWhateverItsTypeUnlessItIsAForm(String type, String body, String answer) {
    assertThat(desk.post("/json", body, "Content-Type: " + type)).hasToString(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/json | gzip | 415 body: must not have a Content-Encoding",
        "/text | gzip | 415 body: must not have a Content-Encoding",
        "/text | identity, gzip | 415 body: must not have a Content-Encoding",
        "/mixed/form/form | br | 415 body: must not have a Content-Encoding",
        "/json | Identity | 200 a",
        "/bytes | gzip | 200 11",
        "/stream | gzip | 200 11 bytes",
      })
  void anEncodedBodyIsNotTakenForWhatItStandsFor(String path, String encoding, String answer) {
    assertThat(desk.post(path, "{\"sku\":\"a\"}", "Content-Encoding: " + encoding))
        .hasToString(answer);
  }

  @Test
  void aClientThatWaitsIsToldToGoOnOnlyWhenItsBodyIsRead() throws IOException {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/json", "", "Expect: 100-continue", "Content-Length: 11");
      assertThat(client.line()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(client.line()).isEmpty();
      client.write("{\"sku\":\"a\"}");

      assertThat(client.read("POST")).hasToString("200 a");
    }
  }

  @Test
  void aClientThatWaitsIsToldToGoOnWhenItsBodyIsTheAnswer() throws IOException {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/echo", "", "Expect: 100-continue", "Content-Length: 3");
      assertThat(client.line()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(client.line()).isEmpty();
      client.write("abc");

      assertThat(client.read("POST")).hasToString("200 abc");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/unread | text/plain | 403 not for you",
        "/nowhere | text/plain | 404 Not Found",
        "/json | multipart/form-data; boundary=b "
            + "| 415 body: must be JSON, not multipart/form-data",
        "/mixed/form/form | text/plain | 415 form: its content type must be "
            + "application/x-www-form-urlencoded or multipart/form-data",
      })
  void aClientThatWaitsGetsARefusalWithoutSendingItsBody(String path, String type, String answer) {
    try (var client = new Client(desk.port())) {
      client.write(
          "POST",
          path,
          "",
          "Expect: 100-continue",
          "Content-Length: 90000",
          "Content-Type: " + type);

      assertThat(client.read("POST")).hasToString(answer);
      assertThat(client.closed()).isTrue();
    }
  }
}
