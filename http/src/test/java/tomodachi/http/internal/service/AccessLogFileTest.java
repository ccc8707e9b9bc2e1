package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.transport.Timeline;

class AccessLogFileTest {

  private static final int WRITERS = 4;
  private static final int EACH = 1_000;

  @TempDir private Path folder;

  @Test
  void linesOfManyThreadsAreWholeAndAllThereWhenItIsClosed() throws IOException {
    var path = folder.resolve("access.log");
    var file = AccessLogFile.open(path, Timeline.system());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var writer = 0; writer < WRITERS; writer++) {
        var first = writer * EACH;
        threads.execute(() ->
            IntStream.range(first, first + EACH)
                .forEach(n -> file.write("a", "", Map.of("number", n))));
      }
    }
    file.close();
    file.close();

    assertThat(Files.readAllLines(path))
        .allMatch(line -> line.startsWith("{\"timestamp\":\"") && line.endsWith("}"))
        .extracting(line -> line.replaceAll(".*\"number\":(\\d+)}", "$1"))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, WRITERS * EACH).mapToObj(Integer::toString).toList());
  }
}
