package benchmarks.embedded.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/// Stays until standard input ends. Each line of it is answered with the bytes of the heap that are
/// in use after a full collection.
final class Watch {

  private Watch() {}

  static void stay(PrintStream out) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    while (in.readLine() != null) {
      System.gc();
      out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }
}
