package benchmarks.schedule;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import org.slf4j.LoggerFactory;

/// The process of a contender that has schedules. Writes a [Weight] when they run; ends when its
/// input does.
///
/// The arguments are the name of the contender and the number of schedules.
final class MemoryMain {

  private static final int COLLECTIONS = 3;

  private MemoryMain() {}

  public static void main(String[] arguments) throws Exception {
    // Every process has done that already.
    LoggerFactory.getILoggerFactory();
    var scheduler = Contender.valueOf(arguments[0]).scheduler();
    var begin = System.nanoTime();
    try (var _ = scheduler.daily(Integer.parseInt(arguments[1]))) {
      var nanos = System.nanoTime() - begin;
      System.out.println(new Weight(heap(), threads(), nanos).line());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static long heap() {
    // What a collection only marks as unused, the next one takes away.
    for (var time = 0; time < COLLECTIONS; time++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /// Virtual ones too.
  private static int threads() throws IOException {
    var folder = Files.createTempDirectory("benchmark");
    var dump = folder.resolve("threads");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
      try (var lines = Files.lines(dump)) {
        return (int) lines.filter(line -> line.startsWith("#")).count();
      }
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }
}
