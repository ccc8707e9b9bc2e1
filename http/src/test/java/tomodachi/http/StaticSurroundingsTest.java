package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.DecoratedBy;
import tomodachi.Decorator;
import tomodachi.Invocation;
import tomodachi.Options;
import tomodachi.launch.Launch;
import tomodachi.transport.Described;

/// What stands around a folder, as around any route: middleware, decorators, error handlers, log.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticSurroundingsTest {

  static final class Closed implements Decorator {
    @Override
    public @Nullable Object before(Invocation call) {
      var request = call.argument(Request.class);
      return request.header("Key").isPresent() ? null : Response.of(401, "no key");
    }
  }

  @HttpStatic(path = "overridden", url = "/class/", name = "ofClass")
  static final class Site {
    Options options = Options.of(HttpOptions.defaults().withMiddleware(Site::mark));

    static @Nullable Object mark(Invocation call, tomodachi.Middleware.Chain next)
        throws Exception {
      var result = next.proceed(call);
      var path = call.annotation(HttpStatic.class).map(HttpStatic::url).orElse("");
      return result instanceof Response response
          ? response.withHeader("Marked", call.handler() + " " + path)
          : result;
    }

    @HttpStatic(path = "overridden", url = "/open/", ignoreLogging = 304)
    void open() {}

    @HttpStatic(path = "overridden", url = "/closed/")
    @DecoratedBy(Closed.class)
    void closed() {}

    @HttpError(404)
    Response missing(Request request) {
      return Response.json(404, Map.of("missing", request.path()));
    }

    @HttpError(416)
    String beyond() {
      return "too far";
    }
  }

  private Served site;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("a.txt"), "0123456789");
    site = Served.with(options(folder), new Site());
  }

  private static List<String> options(Path folder) {
    return List.of(
        "handlers.ofClass.path=" + folder,
        "handlers.open.path=" + folder,
        "handlers.closed.path=" + folder);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void middlewareRunsAroundIt() {
    assertThat(site.get("/open/a.txt").header("Marked")).isEqualTo("open /open/");
    assertThat(site.get("/class/a.txt").header("Marked")).isEqualTo("ofClass /class/");
    assertThat(site.get("/open/a.txt", "Range: bytes=1-2")).hasToString("206 12");
    assertThat(site.get("/open/a.txt", "Range: bytes=1-2").header("Marked")).isNotEmpty();
  }

  @Test
  void aDecoratorOfTheMethodRunsBeforeIt() {
    assertThat(site.get("/closed/a.txt")).hasToString("401 no key");
    assertThat(site.get("/closed/missing")).hasToString("401 no key");
    assertThat(site.get("/closed/a.txt", "Key: x")).hasToString("200 0123456789");
  }

  @Test
  void errorHandlersAnswerWhatIsMissing() {
    assertThat(site.get("/open/none.txt")).hasToString("404 {\"missing\":\"/open/none.txt\"}");
    assertThat(site.get("/class/none.txt")).hasToString("404 {\"missing\":\"/class/none.txt\"}");
    var beyond = site.get("/open/a.txt", "Range: bytes=10-");
    assertThat(beyond).hasToString("416 too far");
    assertThat(beyond.header("Content-Range")).isEqualTo("bytes */10");
  }

  @Test
  void whatMayNotBeReadIsForbidden() throws IOException {
    var file = Files.writeString(folder.resolve("private.txt"), "secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");

    assertThat(site.get("/open/private.txt")).hasToString("403 Forbidden");
  }

  @Test
  void theAccessLogSaysWhatWasSent() {
    try (var log = new RecordedLines("tomodachi.http.response")) {
      var tag = site.get("/open/a.txt").header("ETag");
      site.get("/open/a.txt", "Range: bytes=0-2");
      site.get("/class/a.txt", "If-None-Match: " + tag);
      site.get("/open/a.txt", "If-None-Match: " + tag);
      site.get("/open/a.txt", "Range: bytes=10-");

      // Lines of the tests before may come late, and so first.
      await()
          .untilAsserted(() ->
              assertThat(log.events().stream().map(StaticSurroundingsTest::statusAndLength))
                  .endsWith("200 10", "206 3", "304 0", "416 7"));
    }
  }

  private static String statusAndLength(ch.qos.logback.classic.spi.ILoggingEvent event) {
    var fields =
        event.getKeyValuePairs().stream()
            .filter(pair -> List.of("status_code", "response_content_length").contains(pair.key))
            .map(pair -> String.valueOf(pair.value))
            .toList();
    return String.join(" ", fields);
  }

  @Test
  void aDescriptionNamesTheFolder() {
    Served.openToCore();
    var handlers =
        Launch.of(new Site()).withOverrides(options(folder)).prepare().services().stream()
            .flatMap(service -> service.transports().stream())
            .flatMap(transport -> ((Described) transport).describe().stream())
            .map(Described.Handler::toString)
            .toList();

    assertThat(handlers)
        .anyMatch(text ->
            text.contains("@HttpStatic(path = \"%s\", url = \"/open/\")".formatted(folder))
                && text.contains("Text[name=folder, text=%s]".formatted(folder)));
  }
}
