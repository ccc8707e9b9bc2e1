package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that lie ready in a content coding beside the originals (RFC 9110 section 12.5.3).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticCodingsTest {

  static final class Site {
    @HttpStatic(path = "overridden", url = "/")
    void files() {}
  }

  private Served site;

  @BeforeAll
  void start(@TempDir Path folder, @TempDir Path outside) throws IOException {
    Files.writeString(folder.resolve("both.js"), "original");
    Files.writeString(folder.resolve("both.js.gz"), "gzipped");
    Files.writeString(folder.resolve("both.js.br"), "tightened");
    Files.writeString(folder.resolve("one.js"), "original");
    Files.writeString(folder.resolve("one.js.gz"), "gzipped");
    Files.writeString(folder.resolve("none.js"), "original");
    Files.writeString(folder.resolve("lured.js"), "original");
    Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("lured.js.gz"), outside.resolve("secret"));
    Files.writeString(folder.resolve("alone.js.gz"), "gzipped");
    Files.createDirectory(folder.resolve("none.js.gz"));
    site = Served.with(List.of("handlers.files.path=" + folder), new Site());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "both.js, 'gzip, br', tightened",
    "both.js, 'gzip, deflate, br, zstd', tightened",
    "both.js, 'gzip;q=1, br;q=0.9', gzipped",
    "both.js, 'gzip, br;q=0', gzipped",
    "both.js, gzip, gzipped",
    "both.js, GZIP, gzipped",
    "both.js, x-gzip, gzipped",
    "both.js, gzip ; q=0.5, gzipped",
    "both.js, *, tightened",
    "both.js, '*, br;q=0', gzipped",
    "both.js, '*;q=0, gzip', gzipped",
    "both.js, 'gzip;q=0', original",
    "both.js, 'gzip;q=0.000', original",
    "both.js, 'identity, gzip;q=0.5', original",
    "both.js, 'identity;q=0.5, gzip', gzipped",
    "both.js, identity, original",
    "both.js, deflate, original",
    "both.js, '', original",
    "both.js, 'gzip;q=2', original",
    "both.js, 'gzip;q=high', original",
    "one.js, 'br, gzip;q=0.1', gzipped",
    "one.js, br, original",
    "none.js, 'gzip, br', original",
    "lured.js, gzip, original",
  })
  void theBestOfWhatIsThereAndAcceptedIsServed(String name, String accepted, String content) {
    var answer = site.get("/" + name, "Accept-Encoding: " + accepted);

    assertThat(answer).hasToString("200 " + content);
    assertThat(answer.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(answer.header("Content-Encoding"))
        .isEqualTo(
            switch (content) {
              case "tightened" -> "br";
              case "gzipped" -> "gzip";
              default -> "";
            });
  }

  @Test
  void cachesAreToldThatThereIsAChoice() {
    assertThat(site.get("/one.js").header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(site.get("/one.js", "Accept-Encoding: gzip").header("Vary"))
        .isEqualTo("Accept-Encoding");
    assertThat(site.get("/none.js", "Accept-Encoding: gzip").header("Vary")).isEmpty();
  }

  @Test
  void eachCodingIsAContentOfItsOwn() {
    var original = site.get("/one.js").header("ETag");
    var gzipped = site.get("/one.js", "Accept-Encoding: gzip").header("ETag");

    assertThat(gzipped).isNotEqualTo(original).endsWith("-gzip\"");
    assertThat(site.get("/one.js", "Accept-Encoding: gzip", "If-None-Match: " + gzipped).status())
        .isEqualTo(304);
    assertThat(site.get("/one.js", "Accept-Encoding: gzip", "If-None-Match: " + original).status())
        .isEqualTo(200);
  }

  @Test
  void aRangeIsOfTheCoding() {
    var answer = site.get("/one.js", "Accept-Encoding: gzip", "Range: bytes=0-3");

    assertThat(answer).hasToString("206 gzip");
    assertThat(answer.header("Content-Range")).isEqualTo("bytes 0-3/7");
  }

  @Test
  void aFileWithoutOriginalIsOnlyItself() {
    assertThat(site.get("/alone.js", "Accept-Encoding: gzip").status()).isEqualTo(404);
    assertThat(site.get("/alone.js.gz").header("Content-Type")).isEqualTo("application/gzip");
    assertThat(site.get("/alone.js.gz").header("Content-Encoding")).isEmpty();
  }
}
