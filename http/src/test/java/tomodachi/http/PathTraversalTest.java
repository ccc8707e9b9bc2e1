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
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a client writes, nothing comes from outside the folder.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathTraversalTest {

  static final class Site {
    @HttpStatic(path = "overridden", url = "/static/")
    void closed() {}

    @HttpStatic(path = "overridden", url = "/open/", dotFiles = true, index = "index.html")
    void open() {}

    @HttpStatic(path = "overridden", url = "/named/(?P<filename>.*)")
    void named() {}

    @HttpStatic(path = "overridden", url = "/glued(?P<filename>.*)")
    void glued() {}
  }

  private Served site;

  @BeforeAll
  void start(@TempDir Path above) throws IOException {
    var folder = Files.createDirectory(above.resolve("public"));
    Files.writeString(folder.resolve("inside.txt"), "inside");
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/inside.txt"), "inside");
    Files.writeString(above.resolve("secret.txt"), "secret");
    Files.createDirectory(above.resolve("public-secret"));
    Files.writeString(above.resolve("public-secret/secret.txt"), "secret");
    Files.writeString(above.resolve("public-secret/index.html"), "secret");
    Files.createSymbolicLink(folder.resolve("link.txt"), above.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("relative.txt"), Path.of("../secret.txt"));
    Files.createSymbolicLink(folder.resolve("sibling"), above.resolve("public-secret"));
    Files.createSymbolicLink(folder.resolve("etc"), Path.of("/etc"));
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("within.txt"), Path.of("sub/inside.txt"));
    Files.createSymbolicLink(folder.resolve("here"), Path.of("."));
    site =
        Served.with(
            List.of(
                "handlers.closed.path=" + folder,
                "handlers.open.path=" + folder,
                "handlers.named.path=" + folder,
                "handlers.glued.path=" + folder),
            new Site());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Plain
        "../secret.txt",
        "sub/../../secret.txt",
        "./../secret.txt",
        "..",
        "../",
        "../public-secret/secret.txt",
        "../public/inside.txt",
        "sub/../inside.txt",
        "./inside.txt",
        // Encoded
        "%2e%2e/secret.txt",
        "%2E%2E/secret.txt",
        ".%2e/secret.txt",
        "%2e./secret.txt",
        "..%2fsecret.txt",
        "..%2Fsecret.txt",
        "%2e%2e%2fsecret.txt",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "sub%2f..%2f..%2fsecret.txt",
        "sub%2Finside.txt",
        // Encoded twice and three times
        "%252e%252e/secret.txt",
        "%252e%252e%252fsecret.txt",
        "..%252fsecret.txt",
        "..%25252fsecret.txt",
        "%25252e%25252e%25252fsecret.txt",
        // Backslashes
        "..\\secret.txt",
        "..%5csecret.txt",
        "..%5Csecret.txt",
        "%2e%2e%5csecret.txt",
        "..%255csecret.txt",
        "sub\\..\\..\\secret.txt",
        "\\etc\\passwd",
        "C:\\Windows\\win.ini",
        "C:/Windows/win.ini",
        // NUL and controls
        "inside.txt%00",
        "inside.txt%00.png",
        "../secret.txt%00.txt",
        "%00../secret.txt",
        "inside.txt%0a",
        "inside.txt%0d%0a",
        "%0a../secret.txt",
        "inside.txt%7f",
        // Absolute
        "/etc/passwd",
        "//etc/passwd",
        "%2fetc%2fpasswd",
        "%2Fetc/passwd",
        "/../secret.txt",
        "file:///etc/passwd",
        // Links that lead out, or nowhere
        "link.txt",
        "relative.txt",
        "sibling/secret.txt",
        "sibling/",
        "sibling",
        "etc/passwd",
        "etc/hostname",
        "here/../secret.txt",
        "here/sibling/secret.txt",
        "loop",
        "loop/x",
        "dangling",
        // A neighbour whose name begins alike
        "-secret/secret.txt",
        "../public-secret/index.html",
        // Dots, slashes, parameters
        "...",
        ".../secret.txt",
        "....//secret.txt",
        "..../secret.txt",
        "..;/secret.txt",
        "..;a=b/secret.txt",
        ";/../secret.txt",
        "inside.txt/",
        "inside.txt//",
        "inside.txt/.",
        "inside.txt/..",
        "inside.txt/../../secret.txt",
        "inside.txt.",
        "inside.txt%20",
        "inside.txt;",
        "inside.txt;.png",
        "inside.txt::$DATA",
        "sub//inside.txt",
        "~root/.bashrc",
        // UTF-8 longer than it needs to be, and other spellings
        "%c0%ae%c0%ae/secret.txt",
        "%c0%ae%c0%ae%c0%afsecret.txt",
        "..%c0%afsecret.txt",
        "..%e0%80%afsecret.txt",
        "..%f0%80%80%afsecret.txt",
        "..%c1%9csecret.txt",
        "%uff0e%uff0e/secret.txt",
        "%u002e%u002e/secret.txt",
        "%ef%bc%8e%ef%bc%8e/secret.txt",
        "..%ef%bc%8fsecret.txt",
        "..%e2%88%95secret.txt",
        "%",
        "%2",
        "%2e%2"
      })
  void nothingOutsideIsServed(String name) {
    for (var begin : List.of("/static/", "/open/", "/named/", "/glued/", "/glued")) {
      var answer = site.get(begin + name);

      assertThat(answer.status()).as(begin + name).isIn(400, 403, 404);
      assertThat(answer.body()).doesNotContain("secret", "root:", "inside");
    }
  }

  @Test
  void veryLongNamesAreNotFound() {
    assertThat(site.get("/static/" + "a".repeat(4000)).status()).isEqualTo(404);
    assertThat(site.get("/static/" + "a/".repeat(2000)).status()).isIn(400, 404);
    assertThat(site.get("/static/" + "../".repeat(1000) + "etc/passwd").status()).isIn(400, 404);
    assertThat(site.get("/static/" + "%2e%2e%2f".repeat(800) + "etc/passwd").status())
        .isIn(400, 404);
  }

  @Test
  void dotSegmentsBeforeTheFolderLeadNowhere() {
    assertThat(site.get("/static/../static/inside.txt").status()).isEqualTo(404);
    assertThat(site.get("/x/../static/inside.txt").status()).isEqualTo(404);
    assertThat(site.get("//static/inside.txt").status()).isEqualTo(404);
  }

  @Test
  void linksThatStayInsideAreFollowed() {
    assertThat(site.get("/static/within.txt")).hasToString("200 inside");
    assertThat(site.get("/static/here/inside.txt")).hasToString("200 inside");
    assertThat(site.get("/static/inside.txt")).hasToString("200 inside");
  }

  @Test
  void aUrlOfTheSameHostIsItsPath() {
    assertThat(site.get("http://localhost/static/inside.txt")).hasToString("200 inside");
    assertThat(site.get("http://localhost/static/../secret.txt").status()).isEqualTo(404);
  }
}
