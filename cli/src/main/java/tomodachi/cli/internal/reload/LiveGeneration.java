package tomodachi.cli.internal.reload;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.load.Generation;
import tomodachi.cli.internal.log.LogConfiguration;
import tomodachi.launch.DevelopmentSources;
import tomodachi.launch.Succession;
import tomodachi.transport.Timeline;

/// The generation that runs, and what goes with it: the custom logger, which comes of the same
/// classes. Nothing else of this process holds on to it.
///
/// For the thread that starts the first generation, then for the one that reloads.
final class LiveGeneration implements AutoCloseable {
  private final OldLoaders olds = new OldLoaders(Timeline.system());
  private volatile @Nullable Generation generation;
  private volatile LogConfiguration.Opened logger = () -> {};

  /// Takes the first one.
  void begin(Generation first) {
    generation = first;
    DevelopmentSources.use(first.sources());
  }

  /// The run that begins with the first one.
  Succession succession(Sources sources) {
    return Succession.of(sources.launch(current()));
  }

  private Generation current() {
    return Objects.requireNonNull(generation);
  }

  /// Has its custom logger write, in place of the one before it.
  ///
  /// @throws CommandFailure when there is none, or it can't be made; then the one before goes on
  void openLogger() {
    var fresh = LogConfiguration.open(current().loader());
    logger.close();
    logger = fresh;
  }

  /// Puts a generation in the place of the one before it, and its custom logger too.
  ///
  /// @throws CommandFailure when that can't be made; then the one before goes on
  void become(Generation next) {
    var old = generation;
    generation = next;
    DevelopmentSources.use(next.sources());
    try {
      openLogger();
    } finally {
      if (old != null) {
        discard(old);
      }
    }
  }

  /// There is none any more.
  void end() {
    var old = generation;
    generation = null;
    if (old != null) {
      discard(old);
    }
  }

  /// Lets go of a generation that runs no more, or never did.
  void discard(Generation old) {
    try {
      old.close();
    } catch (IOException e) {
      Log.LOGGER.debug("a jar did not close", e);
    }
    olds.add(old.loader());
  }

  @Override
  public void close() {
    DevelopmentSources.forget();
    logger.close();
    olds.close();
  }

  /// Made at the first use: most runs need no log here.
  private static final class Log {
    static final Logger LOGGER = LoggerFactory.getLogger("tomodachi.watcher");
  }
}
