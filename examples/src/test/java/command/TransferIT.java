package command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Bodies that are many times as large as the memory of the process that takes and gives them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferIT {

  private static final long GIB = 1L << 30;
  private static final long MIB = 1L << 20;

  private final Command transfer =
      Command.run(
              Map.of("TOMODACHI_JAVA_OPTS", "-Xmx64m"),
              "examples/src/test/services/Transfer.java",
              "--production",
              "-o",
              "http.port=0")
          .awaitReady();

  @AfterAll
  void stop() {
    assertThat(transfer.terminate()).isZero();
    transfer.close();
  }

  private static BodyPublisher body(InputStream from, long length) {
    return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> from), length);
  }

  private String upload(String path, BodyPublisher body, String contentType) {
    var request =
        transfer
            .request(path)
            .timeout(Duration.ofMinutes(5))
            .header("Content-Type", contentType)
            .POST(body);
    return transfer.send(request).body();
  }

  private static void print(String what, long bytes, long begin) {
    var seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "%s of %d MiB with -Xmx64m took %.1f s, %.0f MB/s%n",
        what, bytes / MIB, seconds, bytes / 1e6 / seconds);
  }

  @Test
  void anUploadOfAGibibyteIsReadAsItComes() throws IOException {
    var begin = System.nanoTime();

    var sum = upload("/stream", body(new Generated(GIB), GIB), "application/octet-stream");

    print("An upload", GIB, begin);
    assertThat(sum).isEqualTo(Generated.sum(new Generated(GIB)));
  }

  @Test
  void aDownloadOfAGibibyteIsMadeAsItIsSent() throws IOException, InterruptedException {
    var begin = System.nanoTime();
    try (var client = HttpClient.newHttpClient()) {
      var request = transfer.request("/bytes/" + GIB).timeout(Duration.ofMinutes(5)).build();
      try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
        assertThat(Generated.sum(body)).isEqualTo(Generated.sum(new Generated(GIB)));
      }
    }
    print("A download", GIB, begin);
  }

  @Test
  void aFileLargerThanTheMemoryIsTakenFromAForm() throws IOException {
    var size = 128 * MIB;
    var head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.bin\"\r\n\r\n"
            .getBytes(ISO_8859_1);
    var tail = "\r\n--b--\r\n".getBytes(ISO_8859_1);
    var form =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(head),
                    new Generated(size),
                    new ByteArrayInputStream(tail))));
    var begin = System.nanoTime();

    var sum =
        upload(
            "/file",
            body(form, head.length + size + tail.length),
            "multipart/form-data; boundary=b");

    print("A form", size, begin);
    assertThat(sum).isEqualTo(Generated.sum(new Generated(size)));
  }
}
