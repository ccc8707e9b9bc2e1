package tomodachi.cli.internal.reload;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.watch.Watcher;
import tomodachi.transport.Timeline;

/// A watcher on its way.
///
/// @param watcher empty when there can be none
record Watching(CompletableFuture<Optional<Watcher>> watcher) {

  /// Begins to watch, and returns before all has been read.
  static Watching begin(Sources sources) {
    return new Watching(CompletableFuture.supplyAsync(() -> open(sources)));
  }

  private static Optional<Watcher> open(Sources sources) {
    try {
      return Optional.of(Watcher.open(sources.places(), Timeline.system()));
    } catch (IOException | CommandFailure e) {
      Log.LOGGER.atWarn().setCause(e).log("files can't be watched; changes need a restart");
      return Optional.empty();
    }
  }

  /// Made at the first use: logging begins at the same time.
  private static final class Log {
    static final Logger LOGGER = LoggerFactory.getLogger("tomodachi.watcher");
  }
}
