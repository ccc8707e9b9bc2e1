package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tomodachi.Options;

/// Forms and their files in handlers, and what is left of them afterwards: nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormTest {

  private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b";
  private static final int LARGE = 300_000;

  static final class Desk {
    final BlockingQueue<Request.File> files = new LinkedBlockingQueue<>();
    final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    Options options = Options.of(HttpOptions.defaults().withMaxFormFields(3));

    @Post("/form")
    String form(Request.Form form) {
      form.files().forEach(files::add);
      return form.fields() + " " + form.files();
    }

    @Delete("/form")
    String marked(@Body Request.Form form) {
      return form.fields().toString();
    }

    @Post("/file")
    String file(Request.File picture) {
      files.add(picture);
      return picture.filename() + " " + picture.size();
    }

    @Post("/optional")
    String optional(Optional<Request.File> a, Request.@Nullable File b, List<Request.File> c) {
      return "%s %s %s".formatted(a, b, c);
    }

    @Post("/beside/{id}")
    String beside(int id, Request.File picture, Request.Form form, Optional<String> caption) {
      return "%d %s %s %s".formatted(id, picture.size(), form.fields(), caption);
    }

    @Post("/back")
    InputStream back(Request.File picture) {
      files.add(picture);
      return picture.stream();
    }

    @Post("/fail")
    String fail(Request.File picture) {
      files.add(picture);
      throw new IllegalStateException("failed");
    }

    @Post(value = "/slow", cancelOnDisconnect = true)
    void slow(Request.File picture) throws InterruptedException {
      files.add(picture);
      Thread.currentThread().join();
    }

    @Post("/partial")
    void partial(Request request) {
      try {
        request.form();
      } catch (RuntimeException e) {
        failures.add(e);
        throw e;
      }
    }
  }

  private final Desk service = new Desk();
  private final Served desk = Served.start(service);

  @AfterAll
  void stop() {
    desk.close();
  }

  @AfterEach
  void nothingIsLeft() {
    service.files.clear();
    await("an empty folder of temporary files").until(FormTest::isEmpty);
  }

  private static boolean isEmpty() throws IOException {
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var left = Files.newDirectoryStream(folder, "tomodachi-form-*")) {
      return !left.iterator().hasNext();
    }
  }

  private static String file(String name, int size) {
    return part("name=%s; filename=\"%s.bin\"".formatted(name, name), "x".repeat(size));
  }

  private static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private Answer post(String path, String... parts) {
    return desk.post(path, String.join("", parts) + "--b--\r\n", MULTIPART);
  }

  @Test
  void aFormIsAParameter() {
    assertThat(post("/form", part("name=a", "1"), file("f", 3)))
        .hasToString("200 {a=[1]} [File[3 bytes]]");
    assertThat(
            desk.post("/form", "a=1&b=%C3%A5", "Content-Type: application/x-www-form-urlencoded"))
        .hasToString("200 {a=[1], b=[å]} []");
    assertThat(
            desk.send("DELETE", "/form", "a=1", "Content-Type: application/x-www-form-urlencoded"))
        .hasToString("200 {a=[1]}");
  }

  @Test
  void aFileIsAParameterOfItsName() {
    assertThat(post("/file", file("picture", 3))).hasToString("200 picture.bin 3");
    assertThat(post("/file", file("other", 3))).hasToString("400 picture: is missing");
    assertThat(post("/file", part("name=picture; filename=\"\"", "")))
        .hasToString("400 picture: is missing");
  }

  @Test
  void filesMayBeMissingOrMany() {
    assertThat(post("/optional")).hasToString("200 Optional.empty null []");
    assertThat(post("/optional", file("a", 1), file("c", 2), file("c", 3)))
        .hasToString("200 Optional[File[1 bytes]] null [File[2 bytes], File[3 bytes]]");
  }

  @Test
  void aFileGoesWithTheFormAndThePathAndTheQuery() {
    assertThat(post("/beside/7?caption=x", part("name=caption", "y"), file("picture", 2)))
        .hasToString("200 7 2 {caption=[y]} Optional[x]");
  }

  @Test
  void whatIsNoFormIsRefused() {
    assertThat(desk.post("/form", "a=1"))
        .hasToString(
            "415 form: its content type must be application/x-www-form-urlencoded or"
                + " multipart/form-data");
    assertThat(desk.post("/form", "no parts", MULTIPART))
        .hasToString("400 form: has no boundary of the content type's");
    assertThat(post("/form", file("a", 1), file("b", 1), file("c", 1), file("d", 1)))
        .hasToString("413 form: has more than 3 fields and files");
    assertThat(post("/form", part("name=a", "x".repeat(65_537))))
        .hasToString("413 form: field \"a\" is larger than 65536 bytes");
  }

  @Test
  void aLargeFileMayBeTheAnswer() {
    assertThat(post("/back", file("picture", LARGE)).body()).isEqualTo("x".repeat(LARGE));

    awaitGone();
  }

  @Test
  void aLargeFileIsGoneWhenItsRequestIsAnswered() {
    assertThat(post("/file", file("picture", LARGE))).hasToString("200 picture.bin 300000");

    awaitGone();
  }

  @Test
  void aLargeFileIsGoneWhenItsHandlerHasFailed() {
    try (var log = new RecordedLines("exception")) {
      assertThat(post("/fail", file("picture", LARGE)).status()).isEqualTo(500);
      assertThat(log.lines()).hasSize(1);
    }

    awaitGone();
  }

  @Test
  void aLargeFileIsGoneWhenItsHandlerWasInterrupted() throws InterruptedException {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/slow", file("picture", LARGE) + "--b--\r\n", MULTIPART);
      service.files.add(service.files.take());
    }

    awaitGone();
  }

  @Test
  void nothingIsLeftOfAFormWhoseClientHasGone() throws InterruptedException {
    try (var client = new Client(desk.port())) {
      client.write("POST", "/partial", "", MULTIPART, "Content-Length: 1000000");
      client.write(file("picture", LARGE));
    }

    assertThat(service.failures.poll(20, TimeUnit.SECONDS))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("client went away");
  }

  /// Reads the file until that fails: on its way to the client, an answer is not yet over here.
  private void awaitGone() {
    var file = service.files.remove();
    await("the end of the temporary file").until(() -> isGone(file));
  }

  private static boolean isGone(Request.File file) {
    try (var stream = file.stream()) {
      return stream.read() < 0;
    } catch (IOException e) {
      return String.valueOf(e.getMessage())
          .equals("The file is gone: its request has been answered");
    }
  }
}
