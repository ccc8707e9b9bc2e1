package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files under conditions and in parts (RFC 9110 sections 13 and 14): of folders, and those that
/// handlers return.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticConditionsTest {
  private static final String MODIFIED = "Sun, 01 Mar 2026 12:00:00 GMT";
  private static final String BEFORE = "Sun, 01 Mar 2026 11:59:59 GMT";
  private static final String AFTER = "Sun, 01 Mar 2026 12:00:01 GMT";

  static final class Site {
    volatile @Nullable Path file;

    @HttpStatic(path = "overridden", url = "/static/")
    void files() {}

    @Get("/returned")
    @Nullable Path returned() {
      return file;
    }

    @Get("/named")
    Response named() {
      return Response.of(200, file).withHeader("ETag", "\"mine\"");
    }

    @Get("/unsliced")
    Response unsliced() {
      return Response.of(200, file).withHeader("Accept-Ranges", "none");
    }

    @Get("/accepted")
    Response accepted() {
      return Response.of(202, file);
    }

    @Post("/posted")
    @Nullable Path posted() {
      return file;
    }
  }

  private final Site service = new Site();
  private Served site;
  private String tag;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), "0123456789");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-01T12:00:00.25Z")));
    Files.writeString(folder.resolve("empty.txt"), "");
    var later = Files.writeString(folder.resolve("later.txt"), "later");
    Files.setLastModifiedTime(later, FileTime.from(Instant.parse("2999-03-01T12:00:00Z")));
    Files.writeString(folder.resolve("large.txt"), "0123456789".repeat(100_000));
    service.file = file;
    site = Served.with(List.of("handlers.files.path=" + folder), service);
    tag = site.get("/static/a.txt").header("ETag");
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"a,b\",W/%s", "*", " * "})
  void whoHasTheFileGets304(String tags) {
    var answer = site.get("/static/a.txt", "If-None-Match: " + tags.formatted(tag));

    assertThat(answer).hasToString("304 ");
    assertThat(answer.header("ETag")).isEqualTo(tag);
    assertThat(answer.header("Last-Modified")).isEqualTo(MODIFIED);
    assertThat(answer.header("Content-Type")).isEmpty();
    assertThat(answer.header("Content-Length")).isEmpty();
  }

  @Test
  void whatWasChangedInTheFutureHasNoDateOfIt() {
    var answer = site.get("/static/later.txt", "If-Modified-Since: " + AFTER);

    assertThat(answer).hasToString("200 later");
    assertThat(answer.header("Last-Modified")).isEmpty();
    assertThat(answer.header("ETag")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "W/\"other\"", "other", "", "\"unclosed", "%s suffix\""})
  void whoHasAnotherGetsIt(String tags) {
    var answer = site.get("/static/a.txt", "If-None-Match: " + tags.formatted("\"x"));

    assertThat(answer).hasToString("200 0123456789");
  }

  @ParameterizedTest
  @CsvSource({
    "'If-None-Match: \"a\"|If-None-Match: TAG', 304",
    "'If-None-Match: \"a\"|If-Modified-Since: MODIFIED', 200",
    "'If-Modified-Since: MODIFIED', 304",
    "'If-Modified-Since: AFTER', 304",
    "'If-Modified-Since: BEFORE', 200",
    "'If-Modified-Since: Sunday, 01-Mar-26 12:00:00 GMT', 304",
    "'If-Modified-Since: Sun Mar  1 12:00:00 2026', 304",
    "'If-Modified-Since: Sun Mar  1 11:00:00 2026', 200",
    "'If-Modified-Since: yesterday', 200",
    "'If-Modified-Since: MODIFIED|If-Modified-Since: MODIFIED', 200",
    "'If-Match: TAG', 200",
    "'If-Match: *', 200",
    "'If-Match: W/TAG', 412",
    "'If-Match: \"a\", \"b\"', 412",
    "'If-Match: TAG|If-None-Match: TAG', 304",
    "'If-Match: TAG|If-Unmodified-Since: BEFORE', 200",
    "'If-Unmodified-Since: MODIFIED', 200",
    "'If-Unmodified-Since: BEFORE', 412",
    "'If-Unmodified-Since: yesterday', 200",
    "'If-Unmodified-Since: BEFORE|Range: bytes=0-1', 412",
  })
  void conditionsAreTakenInTheirOrder(String fields, int status) {
    assertThat(site.get("/static/a.txt", fields(fields)).status()).isEqualTo(status);
    assertThat(site.send("HEAD", "/static/a.txt", "", fields(fields)).status()).isEqualTo(status);
    assertThat(site.get("/returned", fields(fields)).status()).isEqualTo(status);
  }

  private String[] fields(String text) {
    return text.replace("MODIFIED", MODIFIED)
        .replace("BEFORE", BEFORE)
        .replace("AFTER", AFTER)
        .replace("TAG", tag)
        .split("\\|");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-2, 206 012, bytes 0-2/10",
    "bytes=2-2, 206 2, bytes 2-2/10",
    "bytes=7-, 206 789, bytes 7-9/10",
    "bytes=7-99, 206 789, bytes 7-9/10",
    "bytes=0-99999999999999999999, 206 0123456789, bytes 0-9/10",
    "bytes=-3, 206 789, bytes 7-9/10",
    "bytes=-99, 206 0123456789, bytes 0-9/10",
    "BYTES=0-0, 206 0, bytes 0-0/10",
    "bytes= 0-0, 206 0, bytes 0-0/10",
    "'bytes=0-0,', 206 0, bytes 0-0/10",
    "bytes=00000000000000000000001-1, 206 1, bytes 1-1/10",
    "'bytes=0-1,3-4', 200 0123456789, ''",
    "bytes=3-2, 200 0123456789, ''",
    "bytes=-, 200 0123456789, ''",
    "bytes=a-b, 200 0123456789, ''",
    "bytes=1, 200 0123456789, ''",
    "lines=0-1, 200 0123456789, ''",
    "bytes 0-1, 200 0123456789, ''",
    "bytes=10-, 416 Range Not Satisfiable, bytes */10",
    "bytes=99999999999999999999-, 416 Range Not Satisfiable, bytes */10",
    "bytes=-0, 416 Range Not Satisfiable, bytes */10",
  })
  void aRangeIsThatPart(String range, String text, String contentRange) {
    var answer = site.get("/static/a.txt", "Range: " + range);

    assertThat(answer).hasToString(text);
    assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
    assertThat(site.get("/returned", "Range: " + range)).hasToString(text);
  }

  @Test
  void aRangeOfALargeFileIsThatPart() {
    var answer = site.get("/static/large.txt", "Range: bytes=400001-700000");

    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("Content-Length")).isEqualTo("300000");
    assertThat(answer.body()).isEqualTo("1234567890".repeat(30_000));
  }

  @Test
  void twoFieldsOfRangesAreServedWhole() {
    assertThat(site.get("/static/a.txt", "Range: bytes=0-1", "Range: bytes=0-1").status())
        .isEqualTo(200);
  }

  @Test
  void anEmptyFileHasNoPart() {
    assertThat(site.get("/static/empty.txt", "Range: bytes=0-").header("Content-Range"))
        .isEqualTo("bytes */0");
    assertThat(site.get("/static/empty.txt", "Range: bytes=-5")).hasToString("200 ");
  }

  @Test
  void headHasNoRange() {
    var answer = site.send("HEAD", "/static/a.txt", "", "Range: bytes=0-1");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Length")).isEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource({
    "TAG, 206",
    "MODIFIED, 206",
    "W/TAG, 200",
    "\"other\", 200",
    "BEFORE, 200",
    "AFTER, 200",
    "nonsense, 200",
  })
  void aRangeOfAFileTheClientHasNoPartOfIsServedWhole(String condition, int status) {
    var ifRange = fields("If-Range: " + condition)[0];

    assertThat(site.get("/static/a.txt", "Range: bytes=0-1", ifRange).status()).isEqualTo(status);
  }

  @Test
  void aHandlersOwnTagIsTheOneThatCounts() {
    assertThat(site.get("/named", "If-None-Match: \"mine\"")).hasToString("304 ");
    assertThat(site.get("/named", "If-None-Match: " + tag).status()).isEqualTo(200);
    assertThat(site.get("/named").headers().all("ETag")).containsExactly("\"mine\"");
  }

  @Test
  void aHandlerMayRefuseRanges() {
    var answer = site.get("/unsliced", "Range: bytes=0-1");

    assertThat(answer).hasToString("200 0123456789");
    assertThat(answer.header("Accept-Ranges")).isEqualTo("none");
  }

  @Test
  void anotherStatusOrMethodHasNoConditions() {
    assertThat(site.get("/accepted", "Range: bytes=0-1")).hasToString("202 0123456789");
    assertThat(site.post("/posted", "x", "If-None-Match: " + tag)).hasToString("200 0123456789");
    assertThat(site.post("/posted", "x").header("ETag")).isEmpty();
  }
}
