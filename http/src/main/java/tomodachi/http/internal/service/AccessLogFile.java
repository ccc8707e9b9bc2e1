package tomodachi.http.internal.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.JsonCodec;
import tomodachi.transport.Timeline;

/// A file of JSON lines, written by a thread of its own, so that no request waits for it.
///
/// - **F1** — a line that doesn't find room, or can't be written, is lost and counted; a warning
///   says so once, another line how many when all goes well again.
/// - **F2** — a line is written whole.
final class AccessLogFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");
  private static final int PLACES = 8_192;
  private static final int BATCH = 256;
  private static final Duration LAST_LINES = Duration.ofSeconds(2);
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Line END = new Line(Instant.EPOCH, "", "", Map.of());

  private record Line(Instant at, String logger, String message, Map<String, Object> fields) {}

  private final LineFile file;
  private final Timeline.Plan clock;
  private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(PLACES);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread writer = writer();

  // The writer's own.
  private long lost;

  /// It may outlive the class loader of the service that logs first.
  private Thread writer() {
    var thread = Thread.ofPlatform().daemon().name("tomodachi-access-log").unstarted(this::run);
    thread.setContextClassLoader(AccessLogFile.class.getClassLoader());
    return thread;
  }

  private AccessLogFile(LineFile file, Timeline.Plan clock) {
    this.file = file;
    this.clock = clock;
  }

  /// Opens the file, which is made if there is none.
  ///
  /// @throws IOException when it can't be written
  static AccessLogFile open(Path path, Timeline timeline) throws IOException {
    var opened = new AccessLogFile(LineFile.open(path, timeline.machine()), timeline.plan());
    opened.writer.start();
    return opened;
  }

  /// Has a line written, soon. Never blocks; for any thread.
  void write(String logger, String message, Map<String, Object> fields) {
    if (!waiting.offer(new Line(clock.instant(), logger, message, fields))) {
      dropped.incrementAndGet();
    }
  }

  private void run() {
    try {
      var ended = false;
      while (!ended) {
        var batch = new ArrayList<>(List.of(waiting.take()));
        waiting.drainTo(batch, BATCH - 1);
        ended = batch.remove(END);
        write(batch);
      }
    } catch (InterruptedException _) {
      LOG.atWarn()
          .addKeyValue("file_path", file)
          .log("access log was closed before its last lines");
    } finally {
      sum("access log is closed without lines it lost");
      file.close();
    }
  }

  private void write(List<Line> batch) {
    try {
      if (!batch.isEmpty()) {
        file.append(encoded(batch));
        passed(dropped.getAndSet(0));
      }
    } catch (IOException | RuntimeException e) {
      failed(batch.size() + dropped.getAndSet(0), LineFile.reason(e));
    }
  }

  private void passed(long overflowed) {
    if (overflowed > 0) {
      failed(overflowed, "it can't keep up");
    } else if (waiting.isEmpty()) {
      sum("access log is written again, without lines it lost");
    }
  }

  private void sum(String message) {
    if (lost > 0) {
      LOG.atWarn().addKeyValue("file_path", file).addKeyValue("lost_count", lost).log(message);
      lost = 0;
    }
  }

  private void failed(long lines, String reason) {
    if (lost == 0) {
      LOG.atWarn()
          .addKeyValue("file_path", file)
          .addKeyValue("error_message", reason)
          .log("access log loses lines; requests go on");
    }
    lost += lines;
  }

  private static byte[] encoded(List<Line> batch) {
    var bytes = new ByteArrayOutputStream();
    for (var line : batch) {
      bytes.writeBytes(JsonCodec.standard().write(members(line)));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  private static Map<String, Object> members(Line line) {
    var members = new LinkedHashMap<String, Object>();
    members.put("timestamp", TIMESTAMP.format(line.at()));
    members.put("logger", line.logger());
    members.put("level", "info");
    members.put("message", line.message());
    members.putAll(line.fields());
    return members;
  }

  /// Writes what waits, and closes the file. Does nothing the second time.
  @Override
  public void close() {
    try {
      if (!waiting.offer(END, LAST_LINES.toMillis(), TimeUnit.MILLISECONDS)
          || !writer.join(LAST_LINES)) {
        writer.interrupt();
      }
    } catch (InterruptedException _) {
      writer.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
