package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a folder answers.
class StaticFolderTest {

  static final class Site {
    @HttpStatic(path = "overridden", url = "/static/")
    String files() {
      return "never called";
    }

    @HttpStatic(path = "overridden", url = "/site/", index = "index.html", dotFiles = true)
    void site() {}

    @HttpStatic(
        path = "overridden",
        url = "/download/(?P<filename>[^/]+?)/file",
        cacheControl = "no-store")
    void download() {}

    @HttpStatic(path = "overridden", url = "/bare")
    void bare() {}
  }

  @TempDir Path folder;
  private Served site;

  @BeforeEach
  void start() {
    site =
        Served.with(
            List.of(
                "handlers.files.path=" + folder,
                "handlers.site.path=" + folder,
                "handlers.download.path=" + folder,
                "handlers.bare.path=" + folder),
            new Site());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Path file(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void aFileComesWithAllThatCachesAndClientsNeed() throws IOException {
    var file = file("a.txt", "hello\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-01T12:00:00.5Z")));

    var answer = site.get("/static/a.txt");

    assertThat(answer).hasToString("200 hello\n");
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(answer.header("Content-Length")).isEqualTo("6");
    assertThat(answer.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
    assertThat(answer.header("ETag")).isEqualTo("\"1898b5d9d1a3e500-6\"");
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.header("Vary")).isEmpty();
    assertThat(answer.header("Cache-Control")).isEmpty();
  }

  @Test
  void aFileInAFolderOfTheFolderComesToo() throws IOException {
    file("css/deep/main.css", "p {}");

    assertThat(site.get("/static/css/deep/main.css")).hasToString("200 p {}");
    assertThat(site.get("/static/css/deep/main.css").header("Content-Type"))
        .isEqualTo("text/css; charset=utf-8");
  }

  @Test
  void headSaysTheSameWithoutBody() throws IOException {
    file("a.txt", "hello");

    var answer = site.send("HEAD", "/static/a.txt", "");

    assertThat(answer).hasToString("200 ");
    assertThat(answer.header("Content-Length")).isEqualTo("5");
    assertThat(answer.header("ETag")).isEqualTo(site.get("/static/a.txt").header("ETag"));
  }

  @Test
  void anEmptyFileIsAnEmptyBody() throws IOException {
    file("empty.txt", "");

    assertThat(site.get("/static/empty.txt")).hasToString("200 ");
    assertThat(site.get("/static/empty.txt").header("Content-Length")).isEqualTo("0");
  }

  @Test
  void aLargeFileComesWhole() throws IOException {
    var content = "0123456789abcdef".repeat(200_000);
    file("large.bin", content);

    assertThat(site.get("/static/large.bin").body()).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void otherMethodsAreRefused(String method) throws IOException {
    file("a.txt", "hello");

    var answer = site.send(method, "/static/a.txt", "x");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET,HEAD");
  }

  @Test
  void aNameMayBeEncoded() throws IOException {
    file("åter bruk+.txt", "hej");

    assertThat(site.get("/static/%C3%A5ter%20bruk+.txt")).hasToString("200 hej");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/none.txt",
        "/static/",
        "/static/sub",
        "/static/sub/",
        "/static/a.txt/",
        "/static/a.txt/b",
        "/static/.hidden",
        "/static/.git/config"
      })
  void whatIsNoVisibleFileIsNotFound(String target) throws IOException {
    file("a.txt", "hello");
    file("sub/b.txt", "hello");
    file(".hidden", "hello");
    file(".git/config", "hello");

    assertThat(site.get(target)).hasToString("404 Not Found");
  }

  @Test
  void aFileThatComesLaterIsServed() throws IOException {
    assertThat(site.get("/static/late.txt").status()).isEqualTo(404);

    file("late.txt", "here");

    assertThat(site.get("/static/late.txt")).hasToString("200 here");
  }

  @Test
  void anIndexStandsForItsFolder() throws IOException {
    file("index.html", "root");
    file("docs/index.html", "docs");
    file("empty/other.html", "other");

    assertThat(site.get("/site/")).hasToString("200 root");
    assertThat(site.get("/site/docs/")).hasToString("200 docs");
    assertThat(site.get("/site/docs/index.html")).hasToString("200 docs");
    assertThat(site.get("/site/docs/").header("Content-Type"))
        .isEqualTo("text/html; charset=utf-8");
    assertThat(site.get("/site/empty/").status()).isEqualTo(404);
    assertThat(site.get("/site/empty").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/site/docs, ./docs/",
    "/site/docs?a=b, ./docs/?a=b",
    "/site/do%20cs, ./do%20cs/",
    "/site/https:, ./https%3A/",
  })
  void aFolderWithoutItsSlashLeadsToTheOneWith(String target, String location) throws IOException {
    file("docs/index.html", "docs");
    file("do cs/index.html", "docs");
    file("https:/index.html", "docs");

    var answer = site.get(target);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo(location);
  }

  @Test
  void anIndexThatIsAFolderStandsForNothing() throws IOException {
    file("docs/index.html/index.html", "docs");

    assertThat(site.get("/site/docs/").status()).isEqualTo(404);
  }

  @Test
  void dotFilesAreServedWhereThatIsSaid() throws IOException {
    file(".well-known/security.txt", "call us");

    assertThat(site.get("/site/.well-known/security.txt")).hasToString("200 call us");
  }

  @Test
  void aGroupSaysWhichPartOfThePathIsTheName() throws IOException {
    file("report.pdf", "pdf");
    file("sub/report.pdf", "pdf");

    var answer = site.get("/download/report.pdf/file");

    assertThat(answer).hasToString("200 pdf");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(site.get("/download/report.pdf").status()).isEqualTo(404);
    assertThat(site.get("/download/sub/report.pdf/file").status()).isEqualTo(404);
    assertThat(site.get("/download/sub%2Freport.pdf/file").status()).isEqualTo(404);
  }

  @Test
  void aUrlWithoutSlashAtItsEndMeansTheOneWith() throws IOException {
    file("a.txt", "hello");

    assertThat(site.get("/bare/a.txt")).hasToString("200 hello");
    assertThat(site.get("/barea.txt").status()).isEqualTo(404);
  }

  @HttpStatic(path = "overridden", url = "/", name = "everything")
  static final class AfterOthers {
    @Get("/hello")
    String hello() {
      return "a route";
    }
  }

  @Test
  void aFolderOfTheClassComesAfterItsRoutes() throws IOException {
    file("hello", "a file");
    file("other", "a file");
    try (var served =
        Served.with(List.of("handlers.everything.path=" + folder), new AfterOthers())) {
      assertThat(served.get("/hello")).hasToString("200 a route");
      assertThat(served.get("/other")).hasToString("200 a file");
    }
  }

  static final class Several {
    @HttpStatic(path = "overridden", url = "/a/", name = "first")
    @HttpStatic(path = "overridden", url = "/b/", name = "second")
    void files() {}
  }

  @Test
  void severalFoldersMayStandOnOneMethod() throws IOException {
    file("one/x", "1");
    file("two/x", "2");
    var paths =
        List.of(
            "handlers.first.path=" + folder.resolve("one"),
            "handlers.second.path=" + folder.resolve("two"));
    try (var served = Served.with(paths, new Several())) {
      assertThat(served.get("/a/x")).hasToString("200 1");
      assertThat(served.get("/b/x")).hasToString("200 2");
    }
  }
}
