package benchmarks.service;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// How a service is started.
///
/// @param command with [#PORT] for the port it is to listen on
/// @param environment more of it, and for the port too
/// @param log what it writes goes there, after what was there
public record Launch(List<String> command, Map<String, String> environment, Path log) {

  /// Stands for the port.
  public static final String PORT = "{port}";

  // Below those that systems give to clients.
  private static final int FIRST_PORT = 20_000;
  private static final int END_OF_PORTS = 30_000;

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /// Starts a process on a free port.
  public Running start() throws IOException {
    var port = Integer.toString(freePort());
    var builder =
        new ProcessBuilder(command.stream().map(word -> word.replace(PORT, port)).toList());
    builder.environment().putAll(withPort(port));
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var logged = Files.exists(log) ? Files.size(log) : 0;
    var begun = System.nanoTime();
    return new Running(builder.start(), Integer.parseInt(port), begun, log, logged);
  }

  private Map<String, String> withPort(String port) {
    var all = new HashMap<>(environment);
    all.replaceAll((_, value) -> value.replace(PORT, port));
    return all;
  }

  /// A port that nobody has, and that no client gets by chance: one that asks a service that
  /// doesn't listen yet would be connected with itself, and keep the port from it.
  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(FIRST_PORT, END_OF_PORTS)
        .filter(Launch::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
