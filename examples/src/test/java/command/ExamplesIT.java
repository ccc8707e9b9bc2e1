package command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Each example is started as its first lines say, and does what they say.
class ExamplesIT {

  @Test
  void helloGreets() {
    try (var hello = Command.example("hello/Hello.java")) {
      assertThat(hello.get("/hello/world").body()).isEqualTo("hello, world");
      assertThat(hello.get("/hello/w%C3%B6rld").body()).isEqualTo("hello, wörld");
      hello.awaitLine("heartbeat 10");
      assertThat(hello.terminate()).isZero();
    }
  }

  @Test
  void httpExampleListensWhereItsCodeSays() {
    var required = "true".equals(System.getenv("CI"));
    assumeTrue(required || Command.isFree(8080), "port 8080 is taken by something else");
    try (var http = Command.run("examples/http/HttpExample.java").awaitReady()) {
      assertThat(http.port()).isEqualTo(8080);
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  void httpExampleTakesRegexRoutesAndBodies() {
    try (var http = Command.example("http/HttpExample.java")) {
      assertThat(http.get("/resource/7").body()).isEqualTo("id = 7");
      assertThat(http.get("/resource/7/").body()).isEqualTo("id = 7");

      var placed = http.post("/orders", "{\"sku\": \"A1\", \"quantity\": 2}");
      assertThat(placed.statusCode()).isEqualTo(201);
      assertThat(placed.headers().firstValue("Location")).contains("/orders/A1");
      assertThat(placed.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/json");
      assertThat(placed.body()).isEqualTo("{\"sku\":\"A1\",\"quantity\":2}");
      var put = http.request("/orders").PUT(BodyPublishers.ofString("{\"sku\":\"B\"}"));
      assertThat(http.send(put).statusCode()).isEqualTo(400);
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  void httpExampleSendsTextsBack() throws Exception {
    try (var http = Command.example("http/HttpExample.java")) {
      var client = new SocketClient(http.port(), "/chat");
      client.send("hello");
      assertThat(client.next()).isEqualTo("hello");
      client.close();
      http.awaitLine("closed");
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  void chatTellsEverybody() throws Exception {
    try (var chat = Command.example("chat/Chat.java")) {
      assertThat(chat.get("/").body()).contains("new WebSocket(");
      var ada = new SocketClient(chat.port(), "/chat?name=ada");
      assertThat(ada.next()).isEqualTo("ada has come");
      var bob = new SocketClient(chat.port(), "/chat?name=bob");
      assertThat(ada.next()).isEqualTo("bob has come");
      assertThat(bob.next()).isEqualTo("bob has come");
      bob.send("hi");
      assertThat(ada.next()).isEqualTo("bob: hi");
      bob.close();
      assertThat(ada.next()).isEqualTo("bob has left");

      assertThat(chat.terminate()).isZero();
      assertThat(ada.closeStatus()).isEqualTo(1001);
    }
  }

  @Test
  void httpExampleAnswersWhatItDoesNotHave() {
    try (var http = Command.example("http/HttpExample.java")) {
      assertThat(http.get("/health").body()).isEqualTo("Healthy");
      var missing = http.get("/nowhere");

      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).isEqualTo("{\"error\":\"not-found\"}");
      assertThat(http.get("/orders").statusCode()).isEqualTo(405);
      assertThat(http.terminate()).isZero();
      assertThat(http.lines())
          .noneMatch(line -> line.contains("request_path=/health"))
          .anyMatch(line -> line.contains("request_path=/nowhere"));
    }
  }

  @Test
  void httpExampleServesAFolder() {
    try (var http = Command.example("http/HttpExample.java")) {
      assertThat(http.get("/static/hello.txt").body()).isEqualTo("hello from a file\n");
      assertThat(http.get("/static/nowhere.txt").body()).isEqualTo("{\"error\":\"not-found\"}");
      assertThat(http.post("/static/hello.txt", "").statusCode()).isEqualTo(405);
      assertThat(http.terminate()).isZero();
    }
  }

  @Test
  void staticFilesServesAnIndexAndWhatClientsNeed() {
    try (var site = Command.example("static-files/StaticFiles.java")) {
      var index = site.get("/");
      assertThat(index.body()).contains("<h1>Static files</h1>");
      assertThat(site.get("/docs/").body()).contains("<h1>Manual</h1>");
      assertThat(site.get("/visits").body()).isEqualTo("{\"visits\":1}");

      var tag = index.headers().firstValue("ETag").orElseThrow();
      var again = site.request("/").header("If-None-Match", tag);
      assertThat(site.send(again).statusCode()).isEqualTo(304);
      var part = site.send(site.request("/v1/style.css").header("Range", "bytes=0-3"));
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("body");
      assertThat(part.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      var script = site.send(site.request("/app.js").header("Accept-Encoding", "gzip"));
      assertThat(script.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(site.get("/nowhere").body()).isEqualTo("there is no /nowhere");
      assertThat(site.terminate()).isZero();
    }
  }

  @Test
  @DisabledIf("peers.Clients#curlIsMissing")
  void tlsServesItsCertificateAndTheOneAfterIt(@TempDir Path folder) throws IOException {
    var readme = Files.readString(Command.ROOT.resolve("examples/tls/README.md"));
    var recipe = readme.substring(readme.indexOf("openssl"), readme.indexOf("./tomodachi"));
    assertThat(shell(folder, recipe).exitCode()).isZero();
    try (var tls =
        Command.run(
                "examples/tls/Tls.java",
                "-o",
                "http.port=0",
                "-o",
                "http.tls.certificate=" + folder.resolve("chain.pem"),
                "-o",
                "http.tls.key=" + folder.resolve("key.pem"))
            .awaitReady()) {
      var ask =
          "curl -sS --http2 --cacert chain.pem -w %{http_version} https://localhost:" + tls.port();
      var hello = "hello, you asked for localhost:%d\n2".formatted(tls.port());
      assertThat(shell(folder, ask).out()).isEqualTo(hello);

      assertThat(shell(folder, recipe).exitCode()).isZero();
      tls.awaitLine("new tls certificate");

      assertThat(shell(folder, ask).out()).isEqualTo(hello);
      assertThat(tls.terminate()).isZero();
    }
  }

  private static Finished shell(Path folder, String text) {
    return Finished.of(folder, Map.of(), Path.of("sh"), "-c", text);
  }

  @Test
  void aLibraryIsFetchedAndUsed() {
    try (var names = Command.example("deps/SoundsLike.java")) {
      assertThat(names.get("/alike/Robert/Rupert").body()).isEqualTo("true");
      assertThat(names.get("/alike/Robert/Rubin").body()).isEqualTo("false");
      assertThat(names.get("/german/Meyer/Maier").body()).isEqualTo("true");
      assertThat(names.terminate()).isZero();
    }
  }

  @Test
  void configurationComesFromFileAndEnvironment() {
    var environment = Map.of("TOMODACHI_SHOP_CURRENCY", "SEK");
    var file = "examples/configuration/config.json";
    var service = "examples/configuration/Configured.java";
    try (var shop =
        Command.run(environment, service, "-o", "http.port=0", "-c", file).awaitReady()) {
      assertThat(shop.get("/").body()).isEqualTo("good day");
      assertThat(shop.get("/shop").body()).contains("SEK");
      assertThat(shop.terminate()).isZero();
    }
  }

  @Test
  void jsonApiKeepsBooks() {
    try (var books = Command.example("json-api")) {
      var draft = "{\"title\": \"Emma\", \"author\": \"Jane Austen\", \"year\": 1815}";
      var added = books.post("/books", draft);
      assertThat(added.statusCode()).isEqualTo(201);

      var location = added.headers().firstValue("Location").orElseThrow();
      assertThat(books.get(location).body()).isEqualTo(added.body()).contains("\"title\":\"Emma\"");
      assertThat(books.get("/books?limit=0").body())
          .isEqualTo("{\"status\":400,\"error\":\"limit must be 1 to 100\"}");
      assertThat(books.terminate()).isZero();
    }
  }

  @Test
  void lifecycleRunsItsStepsInOrder() {
    try (var lifecycle = Command.example("lifecycle/Lifecycle.java")) {
      assertThat(lifecycle.get("/steps").body()).isEqualTo("[\"connect\",\"announce\"]");

      assertThat(lifecycle.terminate()).isZero();
      assertThat(lifecycle.lines().stream().filter(line -> line.startsWith("step: ")))
          .containsExactly(
              "step: connect", "step: announce", "step: cancelWork", "step: disconnect");
    }
  }

  @Test
  void decoratorChecksTheToken() {
    try (var decorated = Command.example("decorator/Decorated.java")) {
      var refused = decorated.post("/create", "");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).isEqualTo("Invalid CSRF token");

      var cookie = decorated.get("/form").headers().firstValue("Set-Cookie").orElseThrow();
      var token = cookie.substring("csrftoken=".length());
      var accepted =
          decorated
              .request("/create")
              .header("Cookie", cookie)
              .header("X-CSRF-Token", token)
              .POST(BodyPublishers.noBody());
      assertThat(decorated.send(accepted).body()).isEqualTo("OK");
      var forged =
          decorated
              .request("/create")
              .header("Cookie", cookie)
              .header("X-CSRF-Token", "guessed")
              .POST(BodyPublishers.noBody());
      assertThat(decorated.send(forged).statusCode()).isEqualTo(403);
      assertThat(decorated.terminate()).isZero();
    }
  }

  @Test
  void middlewareAddsArgumentsAndTranslatesErrors() {
    try (var middleware = Command.example("middleware/MiddlewareExample.java")) {
      assertThat(middleware.get("/orders").statusCode()).isEqualTo(401);

      var orders = middleware.request("/orders?tenant=globex").header("X-Api-Key", "key-1");
      assertThat(middleware.send(orders).body()).isEqualTo("orders of acme");
      var order = middleware.request("/orders/2").header("X-Api-Key", "key-2");
      assertThat(middleware.send(order).body()).isEqualTo("order 2 of globex");
      var missing = middleware.request("/orders/9").header("X-Api-Key", "key-2");
      assertThat(middleware.send(missing).statusCode()).isEqualTo(404);
      assertThat(middleware.terminate()).isZero();
    }
  }

  @Test
  void basicAuthAsksForALogin() {
    try (var guarded = Command.example("basic-auth/BasicAuth.java")) {
      var refused = guarded.get("/");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate"))
          .contains("Basic realm=\"example\", charset=\"UTF-8\"");

      var known = guarded.request("/").header("Authorization", "Basic YWRhOmxvdmVsYWNl");
      assertThat(guarded.send(known).body()).isEqualTo("hello, ada");
      var wrong = guarded.request("/").header("Authorization", "Basic YWRhOnR1cmluZw==");
      assertThat(guarded.send(wrong).statusCode()).isEqualTo(401);
      var empty = guarded.request("/").header("Authorization", "Basic bm9ib2R5Og==");
      assertThat(guarded.send(empty).statusCode()).isEqualTo(401);
      assertThat(guarded.get("/nowhere").statusCode()).isEqualTo(404);
      assertThat(guarded.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(guarded.terminate()).isZero();
      assertThat(guarded.lines()).anyMatch(line -> line.contains("auth_user=ada"));
    }
  }

  @Test
  void severalServicesShareAPort() {
    var port = "http.port=" + Command.freePort();
    try (var shop = Command.run("examples/several/Shop.java", "-o", port)) {
      shop.awaitLine("service=billing");
      shop.awaitReady();

      assertThat(shop.post("/orders/A1", "").body()).isEqualTo("order for A1, invoice 1");
      assertThat(shop.get("/invoices").body()).isEqualTo("1");
      assertThat(shop.terminate()).isZero();
    }
  }

  @Test
  void uploadSavesAFileOfAForm() {
    try (var upload = Command.example("upload/Upload.java")) {
      var form =
          """
          --b
          Content-Disposition: form-data; name="title"

          Summer
          --b
          Content-Disposition: form-data; name="picture"; filename="../summer.jpg"

          %s
          --b--
          """
              .formatted("x".repeat(200_000))
              .replace("\n", "\r\n");
      var sent =
          upload
              .request("/pictures")
              .header("Content-Type", "multipart/form-data; boundary=b")
              .POST(BodyPublishers.ofString(form));

      var saved = upload.send(sent);

      assertThat(saved.statusCode()).isEqualTo(201);
      assertThat(saved.body()).contains("\"title\":\"Summer\",\"size\":200000");
      var location = saved.headers().firstValue("Location").orElseThrow();
      assertThat(upload.get(location).body()).isEqualTo("x".repeat(200_000));
      assertThat(upload.get("/pictures/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
      assertThat(upload.post("/pictures", "no form").statusCode()).isEqualTo(415);
      assertThat(upload.terminate()).isZero();
    }
  }

  @Test
  void streamingCountsWhatItIsSent() {
    try (var streaming = Command.example("streaming/Streaming.java")) {
      var lines = streaming.get("/lines/100000").body();

      assertThat(lines).startsWith("line 1\nline 2\n").endsWith("line 100000\n");
      assertThat(streaming.post("/count", lines).body())
          .isEqualTo("{\"bytes\":%d,\"lines\":100000}".formatted(lines.length()));
      assertThat(streaming.terminate()).isZero();
    }
  }

  @Test
  void eventsComeAsTheyHappenAndAStopEndsThem() {
    try (var events = Command.example("events/Events.java")) {
      assertThat(events.get("/countdown/2").body()).isEqualTo("data: 2\n\ndata: 1\n\ndata: 0\n\n");
      assertThat(events.get("/countdown/101").statusCode()).isEqualTo(400);
      assertThat(events.get("/").body()).contains("new EventSource(\"/clock\")");
      assertThat(events.get("/time").headers().firstValue("Access-Control-Allow-Origin"))
          .contains("*");
      var clock = events.request("/clock").header("Last-Event-ID", "41");
      try (var lines = events.receive(clock)) {
        assertThat(lines.limit(3).toList())
            .satisfiesExactly(
                line -> assertThat(line).isEqualTo("id: 42"),
                line -> assertThat(line).isEqualTo("event: tick"),
                line -> assertThat(line).startsWith("data: {\"number\":42,\"time\":"));
        assertThat(events.terminate()).isZero();
      }
    }
  }

  @Test
  @DisabledIf(value = "peers.Peers#redisIsMissing", disabledReason = "no Redis answers")
  void customTransportSendsMailsFromRedis() {
    var prefix = "redis.prefix=example-" + ProcessHandle.current().pid() + ":";
    try (var mailer =
        Command.run("examples/custom-transport", "-o", "http.port=0", "-o", prefix).awaitReady()) {
      mailer.post("/mails", "{\"to\": \"a@example.com\", \"subject\": \"hi\"}");

      mailer.awaitLine("sending \"hi\" to a@example.com");
      assertThat(mailer.terminate()).isZero();
    }
  }
}
