package tomodachi.internal.lifecycle;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counters and versions of the process, by the keys of the Python system.
public final class ExecutionContext {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private ExecutionContext() {}

  /// What it says now.
  public static Map<String, Object> snapshot() {
    var context = new LinkedHashMap<String, Object>();
    context.put("tomodachi_version", Version.current());
    context.put("java_version", Runtime.version().toString());
    context.put("system_platform", System.getProperty("os.name"));
    context.put("process_id", ProcessHandle.current().pid());
    context.put("init_timestamp", MICROSECONDS.format(started()));
    context.put("cwd", Path.of("").toAbsolutePath().toString());
    context.put("watcher_enabled", LiveServices.areReplaceable());
    LiveServices.containers().stream()
        .flatMap(container -> container.units().stream())
        .forEach(unit -> add(context, unit.transports()));
    return context;
  }

  private static Instant started() {
    return ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
  }

  private static void add(Map<String, Object> context, List<TransportUnit> transports) {
    for (var transport : transports) {
      var name = transport.name();
      context.put(name + "_enabled", true);
      context.merge(name + "_current_tasks", transport.calls().current(), ExecutionContext::sum);
      context.merge(name + "_total_tasks", transport.calls().total(), ExecutionContext::sum);
      transport
          .transport()
          .status()
          .details()
          .forEach((key, value) -> context.put(name + "_" + key, value));
    }
  }

  private static Object sum(Object one, Object other) {
    return ((Number) one).longValue() + ((Number) other).longValue();
  }
}
