package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files as answers, on their way from the disk to the socket.
@Timeout(60)
class FileAnswerTest {
  private static final int SIZE = 3_000_001;
  private static final String CONTENT = "0123456789".repeat(SIZE / 10) + "x";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("file"), CONTENT);
  }

  private static void send(Exchange exchange, Path path, long position, long count)
      throws IOException {
    try (var open = OpenFile.open(path)) {
      exchange.file(TestServer.ok(), open, position, count);
    }
  }

  /// How many descriptors of this process are open for the file.
  private static long descriptors(Path path) {
    try (var all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(descriptor -> pointsTo(descriptor, path)).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean pointsTo(Path descriptor, Path path) {
    try {
      return Files.readSymbolicLink(descriptor).equals(path);
    } catch (IOException _) {
      return false;
    }
  }

  private void awaitClosed() {
    Awaitility.await().until(() -> descriptors(file) == 0);
  }

  @Test
  void aFileArrivesWholeAgainAndAgainOnOneConnection() throws Exception {
    try (var server = TestServer.blocking(e -> send(e, file, 0, SIZE));
        var client = server.connect()) {
      for (var i = 0; i < 3; i++) {
        var answer = client.get("/").answer();
        assertThat(answer.field("Content-Length")).isEqualTo("" + SIZE);
        assertThat(answer.body()).isEqualTo(CONTENT);
      }
      awaitClosed();
    }
  }

  @Test
  void soItDoesWithJavasOwnChannels() throws Exception {
    try (var server = TestServer.nio(settings(), e -> send(e, file, 0, SIZE));
        var client = server.connect()) {
      assertThat(client.get("/").answer().body()).isEqualTo(CONTENT);
      assertThat(client.get("/").answer().body()).isEqualTo(CONTENT);
      awaitClosed();
    }
  }

  @Test
  void aPartArrivesAsThatPart() throws Exception {
    try (var server = TestServer.blocking(e -> send(e, file, 262_143, 524_290));
        var client = server.connect()) {
      assertThat(client.get("/").answer().body()).isEqualTo(CONTENT.substring(262_143, 786_433));
      assertThat(client.get("/").answer().body()).hasSize(524_290);
    }
  }

  @Test
  void aPartOfOneByteArrives() throws Exception {
    try (var server = TestServer.blocking(e -> send(e, file, SIZE - 1, 1));
        var client = server.connect()) {
      assertThat(client.get("/").answer().body()).isEqualTo("x");
      assertThat(client.get("/").answer().body()).isEqualTo("x");
    }
  }

  @Test
  void requestsSentAheadAreAnsweredInTurn() throws Exception {
    try (var server = TestServer.blocking(e -> send(e, file, e.target().length(), SIZE - 10));
        var client = server.connect()) {
      client.get("/").get("/a").get("/ab");

      assertThat(client.answer().body()).startsWith("123").hasSize(SIZE - 10);
      assertThat(client.answer().body()).startsWith("234").hasSize(SIZE - 10);
      assertThat(client.answer().body()).startsWith("345").hasSize(SIZE - 10);
    }
  }

  @Test
  void headGetsTheHead() throws Exception {
    try (var server = TestServer.blocking(e -> send(e, file, 0, SIZE));
        var client = server.connect()) {
      var answer = client.send("HEAD / HTTP/1.1\r\nHost: test\r\n\r\n").answerWithoutBody();

      assertThat(answer.field("Content-Length")).isEqualTo("" + SIZE);
      assertThat(client.get("/").answer().body()).isEqualTo(CONTENT);
    }
  }

  @Test
  void aFileOfAnotherFileSystemIsCopied() throws Exception {
    var archive = folder.resolve("archive.zip");
    try (var zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Files.writeString(zip.getPath("/file"), CONTENT);
    }
    try (var zip = FileSystems.newFileSystem(archive, Map.of());
        var server = TestServer.blocking(e -> send(e, zip.getPath("/file"), 0, SIZE));
        var client = server.connect()) {
      assertThat(client.get("/").answer().body()).isEqualTo(CONTENT);
    }
  }

  @Test
  void aSlowClientHoldsTheSenderBackAndGetsAll() throws Exception {
    var large = folder.resolve("large");
    var size = 64 * 1024 * 1024;
    try (var channel =
        FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {'x'}), size - 1);
    }
    var sent = new CompletableFuture<Boolean>();
    try (var server =
            TestServer.blocking(e -> {
              send(e, large, 0, size);
              sent.complete(true);
            });
        var client = server.connect()) {
      client.get("/");
      assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");

      Awaitility.await().during(Duration.ofMillis(200)).until(() -> !sent.isDone());
      while (!client.line().isEmpty()) {
        assertThat(sent).isNotDone();
      }
      assertThat(client.read(size)).endsWith("x");
      assertThat(sent.get()).isTrue();
    }
  }

  @Test
  void aClientThatReadsNothingIsGivenUp() throws Exception {
    var large = folder.resolve("large");
    try (var channel =
        FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[1]), 64 * 1024 * 1024 - 1);
    }
    var failure = new CompletableFuture<Throwable>();
    try (var server =
            TestServer.blocking(
                settings().bodyTimeout(Duration.ofMillis(100)),
                e -> failure.complete(failureOf(e, large, 64 * 1024 * 1024)));
        var client = server.connect()) {
      client.get("/");

      assertThat(failure.get()).isInstanceOf(ClientGone.class);
      Awaitility.await().until(() -> descriptors(large) == 0);
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aClientThatLeavesFreesTheFile() throws Exception {
    var failure = new CompletableFuture<Throwable>();
    try (var server = TestServer.blocking(e -> failure.complete(failureOf(e, file, SIZE)))) {
      try (var client = server.connect()) {
        client.get("/").line();
        client.reset();
      }

      awaitClosed();
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aFileForAClientThatHasGoneIsNotSent() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add)) {
      Exchange exchange;
      try (var client = server.connect()) {
        client.get("/");
        exchange = exchanges.take();
        client.reset();
      }
      Awaitility.await().until(() -> !exchange.connected());

      assertThat(failureOf(exchange, file, SIZE)).isInstanceOf(ClientGone.class);
      awaitClosed();
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aFileThatShrinksEndsTheConnection() throws Exception {
    try (var server =
            TestServer.blocking(e -> {
              try (var open = OpenFile.open(file)) {
                Files.writeString(file, "short");
                e.file(TestServer.ok(), open, 0, SIZE);
              }
            });
        var client = server.connect()) {
      // Whether the head still gets out is up to the system.
      assertThat(client.get("/").rest())
          .hasSizeLessThan(1000)
          .matches(rest -> rest.isEmpty() || rest.startsWith("HTTP/1.1 200 OK\r\n"));
      awaitClosed();
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aFileThatShrinksWhileItIsCopiedIsNoticed() throws Exception {
    try (var open = OpenFile.open(file)) {
      Files.writeString(file, "short");

      assertThat(failureOf(() -> open.copyTo(OutputStream.nullOutputStream(), 0, SIZE)))
          .isInstanceOf(EOFException.class);
      assertThat(failureOf(() -> open.read(3, 3))).isInstanceOf(EOFException.class);
      assertThat(open.read(0, 5)).asString().isEqualTo("short");
    }
  }

  @Test
  void anExchangeIsAnsweredOnce() throws Exception {
    var failure = new CompletableFuture<Throwable>();
    try (var server =
            TestServer.blocking(e -> {
              TestServer.text(e, "first");
              failure.complete(failureOf(e, file, SIZE));
            });
        var client = server.connect()) {
      assertThat(client.get("/").answer().body()).isEqualTo("first");
      assertThat(failure.get()).isInstanceOf(IllegalStateException.class);
      awaitClosed();
    }
  }

  @Test
  void theDescriptorStaysOpenAsLongAsASliceIsThere() throws Exception {
    var open = OpenFile.open(file);
    var slice = open.slice(0, 10);

    open.close();
    open.close();
    assertThat(descriptors(file)).isOne();
    slice.release();

    assertThat(descriptors(file)).isZero();
  }

  private static Throwable failureOf(Exchange exchange, Path path, long count) {
    var failure = failureOf(() -> send(exchange, path, 0, count));
    exchange.abort();
    return failure;
  }

  /// Something that is expected to fail.
  private interface Attempt {
    void run() throws Exception;
  }

  private static Throwable failureOf(Attempt attempt) {
    try {
      attempt.run();
      return new AssertionError("Nothing was thrown");
    } catch (Exception e) {
      return e;
    }
  }
}
