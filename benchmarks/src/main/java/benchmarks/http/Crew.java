package benchmarks.http;

import benchmarks.service.Launch;
import benchmarks.service.Running;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Services of ours that run beside each other.
///
/// @param <C> who is compared
final class Crew<C> implements Closeable {

  private final Map<C, Running> services = new LinkedHashMap<>();

  /// Starts one, and waits until it answers.
  ///
  /// @throws IOException when it doesn't; then all that were started are ended
  void add(C contender, Launch launch, String path, String text) throws IOException {
    var service = launch.start();
    services.put(contender, service);
    try {
      service.awaitAnswer(path, text);
    } catch (IOException e) {
      close();
      throw new IOException("%s doesn't start".formatted(contender), e);
    }
  }

  /// All of them, in the order they were started.
  Map<C, Running> services() {
    return Collections.unmodifiableMap(services);
  }

  @Override
  public void close() {
    services.values().forEach(Running::close);
  }
}
