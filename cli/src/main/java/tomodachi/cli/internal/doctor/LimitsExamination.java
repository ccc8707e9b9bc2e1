package tomodachi.cli.internal.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.transport.Checked.Finding;

/// What the system lets this process have.
///
/// @param process the folder where Linux tells of it
record LimitsExamination(Path process) implements Examination {

  static final Path PROCESS = Path.of("/proc/self");

  private static final long MIB = 1 << 20;
  private static final long LITTLE_MEMORY = 64 * MIB;
  private static final long FEW_FILES = 4096;
  private static final String OPEN_FILES = "Max open files";

  @Override
  public String title() {
    return "limits";
  }

  @Override
  public List<Finding> findings() {
    return Stream.concat(Stream.of(memory(Runtime.getRuntime().maxMemory())), files().stream())
        .toList();
  }

  static Finding memory(long heap) {
    var text = "%d MiB of heap at most".formatted(heap / MIB);
    return heap >= LITTLE_MEMORY
        ? Finding.ok("memory", text)
        : Finding.warning(
            "memory", text, "give it more: TOMODACHI_JAVA_OPTS=-Xmx256m, or a larger container");
  }

  private Optional<Finding> files() {
    return softLimit().map(LimitsExamination::files);
  }

  private static Finding files(String limit) {
    var few = limit.matches("[0-9]{1,9}") && Long.parseLong(limit) < FEW_FILES;
    return few
        ? Finding.warning(
            "open files",
            "%s at most, and each connection takes one".formatted(limit),
            "ulimit -n 65536 before the start, or LimitNOFILE in the systemd unit")
        : Finding.ok("open files", "%s at most".formatted(limit));
  }

  private Optional<String> softLimit() {
    try (var lines = Files.lines(process.resolve("limits"))) {
      return lines
          .filter(line -> line.startsWith(OPEN_FILES))
          .map(line -> line.substring(OPEN_FILES.length()).strip().split("\\s+", 2)[0])
          .findFirst();
    } catch (IOException _) {
      return Optional.empty(); // Not Linux, or hidden.
    }
  }
}
