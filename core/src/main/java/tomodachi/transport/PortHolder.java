package tomodachi.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The process that listens on a port of this machine, as far as the system tells: on Linux, of
/// processes of the same user.
///
/// @param pid its number
/// @param command the name of its program
public record PortHolder(long pid, String command) {

  private static final Path PROCESSES = Path.of("/proc");
  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  /// Who listens on a TCP port, on whatever address. Empty when nobody does, or it can't be told.
  public static Optional<PortHolder> of(int port) {
    return of(port, PROCESSES);
  }

  static Optional<PortHolder> of(int port, Path processes) {
    var sockets =
        Stream.of("tcp", "tcp6")
            .flatMap(table -> lines(processes.resolve("net").resolve(table)).stream())
            .flatMap(line -> listening(line, port).stream())
            .map("socket:[%s]"::formatted)
            .collect(Collectors.toSet());
    return sockets.isEmpty() ? Optional.empty() : holder(processes, sockets);
  }

  private static Optional<String> listening(String line, int port) {
    var fields = line.strip().split("\\s+", -1);
    return fields.length > INODE
            && fields[STATE].equals(LISTENING)
            && fields[ADDRESS].endsWith(":%04X".formatted(port))
        ? Optional.of(fields[INODE])
        : Optional.empty();
  }

  private static Optional<PortHolder> holder(Path processes, Set<String> sockets) {
    return children(processes).stream()
        .filter(process -> process.getFileName().toString().matches("[0-9]+"))
        .filter(process -> has(process, sockets))
        .findFirst()
        .map(PortHolder::of);
  }

  private static boolean has(Path process, Set<String> sockets) {
    return children(process.resolve("fd")).stream()
        .anyMatch(descriptor -> sockets.contains(target(descriptor)));
  }

  private static PortHolder of(Path process) {
    var name = lines(process.resolve("comm")).stream().findFirst().orElse("a program");
    return new PortHolder(Long.parseLong(process.getFileName().toString()), name);
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException | UnsupportedOperationException _) {
      return ""; // It is gone, or somebody else's.
    }
  }

  private static List<Path> children(Path folder) {
    try (var children = Files.list(folder)) {
      return children.toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of(); // Another system, a process that has ended, or somebody else's.
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  /// For people, such as `java, process 4711`.
  @Override
  public String toString() {
    return "%s, process %d".formatted(command, pid);
  }
}
