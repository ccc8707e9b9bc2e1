package benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// The machine this runs on, in words.
public final class Machine {

  private static final long GIB = 1L << 30;

  private Machine() {}

  /// Processor, memory, system and JDK.
  public static String description() throws IOException {
    return "%s, %d processors, %d GiB, %s %s, %s %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            memory() / GIB,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vendor"),
            Runtime.version());
  }

  private static String processor() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) {
      return "processor unknown";
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("processor unknown");
  }

  private static long memory() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getTotalMemorySize();
  }
}
