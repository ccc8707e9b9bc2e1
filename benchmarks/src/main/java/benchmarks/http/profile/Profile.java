package benchmarks.http.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Samples of a recording, counted.
///
/// @param cpu processor time of a request meanwhile, µs
/// @param samples how many there are
/// @param areas how many are in each area
/// @param methods how many are in each method itself, the most first
public record Profile(double cpu, long samples, Map<Area, Long> areas, Map<String, Long> methods) {

  private static final Set<String> TYPES = Set.of("jdk.CPUTimeSample", "jdk.ExecutionSample");
  private static final int MOST_METHODS = 25;

  public Profile {
    areas = Map.copyOf(areas);
    methods = new LinkedHashMap<>(methods);
  }

  /// Reads a recording of JFR. Samples by processor time count, if there are any; else those of
  /// running threads do.
  ///
  /// @param cpu processor time of a request meanwhile, µs
  /// @throws IOException when it has no samples at all
  public static Profile read(Path recording, double cpu) throws IOException {
    var byType =
        RecordingFile.readAllEvents(recording).stream()
            .filter(event -> TYPES.contains(event.getEventType().getName()))
            .filter(event -> event.getStackTrace() != null)
            .collect(Collectors.groupingBy(event -> event.getEventType().getName()));
    var events =
        byType.getOrDefault(
            "jdk.CPUTimeSample", byType.getOrDefault("jdk.ExecutionSample", List.of()));
    if (events.isEmpty()) {
      throw new IOException("No samples in " + recording);
    }
    return count(events, cpu);
  }

  private static Profile count(List<RecordedEvent> events, double cpu) {
    var areas = new EnumMap<Area, Long>(Area.class);
    var methods = new HashMap<String, Long>();
    for (var event : events) {
      var frames = event.getStackTrace().getFrames();
      areas.merge(Area.of(frames.stream()), 1L, Long::sum);
      methods.merge(name(frames.getFirst()), 1L, Long::sum);
    }
    return new Profile(cpu, events.size(), areas, most(methods));
  }

  private static String name(RecordedFrame frame) {
    var method = frame.getMethod();
    return method.getType().getName() + "." + method.getName();
  }

  private static Map<String, Long> most(Map<String, Long> methods) {
    var most = new LinkedHashMap<String, Long>();
    methods.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_METHODS)
        .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
    return most;
  }

  /// Microseconds of a request, of an area.
  public double micros(Area area) {
    return areas.getOrDefault(area, 0L) * cpu / samples;
  }

  /// How many of 100 samples.
  public double percent(long count) {
    return count * 100.0 / samples;
  }
}
