package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are sent compressed.
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompressionTest {

  private static final String TEXT = "All work and no play. ".repeat(200);

  @TempDir static Path folder;

  /// Gives as many bytes at once as are asked for.
  static final class Pieces extends InputStream {
    private final Semaphore next;

    Pieces(Semaphore next) {
      this.next = next;
    }

    @Override
    public int read() {
      return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        next.acquire();
        Arrays.fill(target, offset, offset + length, (byte) 'x');
        return length;
      } catch (InterruptedException _) {
        throw new InterruptedIOException();
      }
    }
  }

  static final class Texts {
    final Semaphore next = new Semaphore(0);

    @Get("/text")
    String text() {
      return TEXT;
    }

    @Get("/small")
    String small() {
      return "x".repeat(1023);
    }

    @Get("/json")
    Map<String, String> json() {
      return Map.of("text", TEXT);
    }

    @Get("/problem")
    void problem() {
      throw new HttpException(409, TEXT).withHeader("Retry-After", "7");
    }

    @Get("/typed")
    Response typed(@Query("type") String type) {
      return Response.of(200, TEXT).withHeader("Content-Type", type);
    }

    @Get("/with")
    Response with(@Query("name") String name, @Query("value") String value) {
      return Response.of(200, TEXT).withHeader(name, value);
    }

    @Get("/status/{status}")
    Response status(int status) {
      return Response.of(status, status == 200 || status == 206 ? TEXT : null)
          .withHeader("ETag", "\"1\"");
    }

    @Get("/noise")
    byte[] noise() {
      var bytes = new byte[4096];
      new Random(7).nextBytes(bytes);
      return bytes;
    }

    @Get("/stream")
    Response stream() {
      var content = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
      return Response.of(200, content).withHeader("Content-Type", "text/plain");
    }

    @Get("/pieces")
    Response pieces() {
      return Response.of(200, new Pieces(next)).withHeader("Content-Type", "text/plain");
    }

    @Get("/failing")
    Response failing() {
      var content =
          new SequenceInputStream(
              new ByteArrayInputStream(new byte[100_000]),
              new InputStream() {
                @Override
                public int read() throws IOException {
                  throw new IOException("the disk is gone");
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                  return read();
                }
              });
      return Response.of(200, content).withHeader("Content-Type", "text/plain");
    }

    @Get("/file/{name}")
    Path file(String name) {
      return folder.resolve(name);
    }
  }

  private final Texts texts = new Texts();
  private final Served served = Served.with(List.of("http.compression.enabled=true"), texts);

  @AfterAll
  void stop() {
    served.close();
  }

  private Answer get(String target, String accepted) {
    return served.get(target, "Accept-Encoding: " + accepted);
  }

  private static String unzipped(Answer answer) {
    try {
      var bytes = new ByteArrayInputStream(answer.bytes());
      var plain =
          answer.header("Content-Encoding").equals("gzip")
              ? new GZIPInputStream(bytes)
              : new InflaterInputStream(bytes);
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void aWholeBodyIsSmallerAndHasALength(String coding) {
    var answer = get("/text", coding);

    assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
    assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(answer.header("Content-Length"))
        .isEqualTo(Integer.toString(answer.bytes().length))
        .hasSizeLessThan(4);
    assertThat(unzipped(answer)).isEqualTo(TEXT);
  }

  @Test
  void aWholePieceOfAStreamIsNotKeptBack() throws IOException {
    texts.next.release();

    try (var answer = LiveAnswer.get(served.port(), "/pieces", "Accept-Encoding: gzip");
        var plain = new GZIPInputStream(answer.body())) {
      assertThat(plain.readNBytes(16 * 1024)).hasSize(16 * 1024);
    }
  }

  @Test
  void whoDoesNotAskGetsItPlainAndCachesAreTold() {
    var answer = served.get("/text");

    assertThat(answer.body()).isEqualTo(TEXT);
    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void nothingIsCompressedUnlessItIsWanted() {
    try (var plain = Served.start(new Texts())) {
      var answer = plain.get("/text", "Accept-Encoding: gzip");

      assertThat(answer.body()).isEqualTo(TEXT);
      assertThat(answer.header("Vary")).isEmpty();
    }
  }

  @Test
  void jsonAndProblemsAreCompressedToo() {
    assertThat(unzipped(get("/json", "gzip"))).isEqualTo("{\"text\":\"" + TEXT + "\"}");
    var problem = get("/problem", "gzip");
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.header("Vary")).isEqualTo("Accept, Accept-Encoding");
    assertThat(unzipped(problem)).isEqualTo(TEXT);
  }

  @Test
  void whatIsSmallStaysAsItIs() {
    var answer = get("/small", "gzip");

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.header("Vary")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html;charset=utf-8",
        "Text/CSV",
        "image/svg%2Bxml",
        "application/problem%2Bjson",
        "application/javascript",
      })
  void textsAreCompressed(String type) {
    assertThat(get("/typed?type=" + type, "gzip").header("Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/octet-stream", "video/mp4", "font/woff2"})
  void otherTypesAreNot(String type) {
    var answer = get("/typed?type=" + type, "gzip");

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.header("Vary")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Encoding, br",
    "Content-Encoding, identity",
    "Cache-Control, 'max-age=1, No-Transform'",
    "Content-Digest, sha-256=:AA==:",
  })
  void aHandlerMayKeepItsAnswerAsItIs(String name, String value) {
    var target = "/with?name=" + name + "&value=" + value.replace(" ", "%20");

    assertThat(get(target, "gzip").body()).isEqualTo(TEXT);
  }

  @Test
  void aStrongETagBecomesWeak() {
    assertThat(get("/status/200", "gzip").header("ETag")).isEqualTo("W/\"1\"");
    assertThat(get("/status/200", "br").header("ETag")).isEqualTo("\"1\"");
    assertThat(get("/with?name=ETag&value=W/%222%22", "gzip").header("ETag")).isEqualTo("W/\"2\"");
  }

  @Test
  void notModifiedSaysTheSameOfTheAnswerAsItself() throws IOException {
    Files.writeString(folder.resolve("page.html"), TEXT);
    Files.writeString(folder.resolve("image.png"), TEXT);
    for (var name : List.of("page.html", "image.png")) {
      var whole = get("/file/" + name, "gzip");

      var answer =
          served.get(
              "/file/" + name,
              "Accept-Encoding: gzip",
              "If-None-Match: " + whole.header("ETag").replace("W/", ""));

      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.header("ETag")).isEqualTo(whole.header("ETag"));
      assertThat(answer.header("Vary")).isEqualTo(whole.header("Vary"));
      assertThat(answer.header("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void notModifiedOfAnUnknownTypeStaysAsItIs() {
    var answer = get("/status/304", "gzip");

    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.header("Vary")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206})
  void partsAndNothingAreNotCompressed(int status) {
    var answer = get("/status/" + status, "gzip");

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.header("Vary")).isEqualTo(status == 206 ? "Accept-Encoding" : "");
  }

  @Test
  void nobodyIsInvitedToAskForPartsOfWhatIsCoded() {
    var target = "/with?name=Accept-Ranges&value=bytes";

    assertThat(get(target, "gzip").headers().first("Accept-Ranges")).isEmpty();
    assertThat(get(target, "br").headers().first("Accept-Ranges")).contains("bytes");
  }

  @Test
  void headSaysWhatGetWould() {
    var get = get("/text", "gzip");
    var head = served.send("HEAD", "/text", "", "Accept-Encoding: gzip");

    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    assertThat(head.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(served.send("HEAD", "/stream", "", "Accept-Encoding: gzip").headers().first("Vary"))
        .contains("Accept-Encoding");
  }

  @Test
  void whatWouldGrowIsSentAsItIs() {
    try (var all =
        Served.with(
            List.of(
                "http.compression.enabled=true",
                "http.compression.types=application/octet-stream",
                "http.content_type=application/octet-stream"),
            new Texts())) {
      var answer = all.get("/noise", "Accept-Encoding: gzip");

      assertThat(answer.header("Content-Encoding")).isEmpty();
      assertThat(answer.header("Content-Length")).isEqualTo("4096");
      assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void aStreamIsCompressedWhileItIsSent() {
    var answer = get("/stream", "gzip");

    assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(unzipped(answer)).isEqualTo(TEXT);
  }

  @Test
  void aStreamThatFailsIsNotCompleted() {
    try (var errors = new RecordedLines("exception");
        var answer = LiveAnswer.get(served.port(), "/failing", "Accept-Encoding: gzip")) {
      assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");

      assertThat(answer.isCutOff()).isTrue();
      assertThat(errors.lines()).singleElement().asString().contains("the disk is gone");
    }
  }

  @Test
  void aFileIsCompressedByItsType() throws IOException {
    Files.writeString(folder.resolve("page.html"), TEXT);
    Files.writeString(folder.resolve("picture.png"), TEXT);

    assertThat(unzipped(get("/file/page.html", "gzip"))).isEqualTo(TEXT);
    assertThat(get("/file/picture.png", "gzip").header("Content-Length"))
        .isEqualTo(Integer.toString(TEXT.length()));
  }
}
