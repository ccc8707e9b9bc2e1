package tomodachi.cli.internal.reload;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What keeps a class loader from being collected, as far as that can be seen from inside: threads
/// that run its classes or have it as their context, and JMX beans.
///
/// @param loader the loader's name
record Holders(String loader) {
  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.watcher");
  private static final int MOST = 10;

  /// One text for each, such as `thread "poller" in Orders.poll`; ten at most.
  static List<String> of(String loader) {
    var holders = new Holders(loader);
    var running = holders.running();
    var waiting = holders.contexts().filter(thread -> !isNamed(thread, running));
    return Stream.of(running.stream(), waiting, holders.beans().stream())
        .flatMap(all -> all)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean isNamed(String thread, List<String> running) {
    return running.stream().anyMatch(text -> text.startsWith(thread + " in "));
  }

  /// Threads with the loader's classes on their stack, virtual ones too.
  private List<String> running() {
    try {
      var folder = Files.createTempDirectory("tomodachi-threads");
      var dump = folder.resolve("dump.txt");
      try {
        dumpTo(dump);
        return new ThreadDump(Files.readAllLines(dump)).threadsWith(loader);
      } finally {
        Files.deleteIfExists(dump);
        Files.delete(folder);
      }
    } catch (IOException e) {
      LOG.debug("threads can't be listed", e);
      return List.of();
    }
  }

  private static void dumpTo(Path file) throws IOException {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
  }

  /// Platform threads that find classes by the loader.
  private Stream<String> contexts() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> isOrHas(thread.getContextClassLoader()))
        .map(thread -> "thread \"%s\"".formatted(thread.getName()));
  }

  private boolean isOrHas(@Nullable ClassLoader child) {
    for (var one = child; one != null; one = one.getParent()) {
      if (loader.equals(one.getName())) {
        return true;
      }
    }
    return false;
  }

  private List<String> beans() {
    var server = ManagementFactory.getPlatformMBeanServer();
    var held = new ArrayList<String>();
    for (var name : server.queryNames(null, null)) {
      if (isOrHas(loaderOf(server, name))) {
        held.add("JMX bean " + name);
      }
    }
    return held;
  }

  private static @Nullable ClassLoader loaderOf(MBeanServer server, ObjectName name) {
    try {
      return server.getClassLoaderFor(name);
    } catch (InstanceNotFoundException e) {
      return ClassLoader.getSystemClassLoader(); // Gone meanwhile.
    }
  }
}
