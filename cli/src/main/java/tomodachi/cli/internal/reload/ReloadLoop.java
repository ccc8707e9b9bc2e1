package tomodachi.cli.internal.reload;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.DeclarationException;
import tomodachi.StartException;
import tomodachi.WatcherOptions;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.load.Generation;
import tomodachi.cli.internal.terminal.ErrorColours;
import tomodachi.cli.internal.watch.Changes;
import tomodachi.cli.internal.watch.Snapshot;
import tomodachi.cli.internal.watch.WatchRules;
import tomodachi.cli.internal.watch.Watcher;
import tomodachi.launch.DevelopmentNotice;
import tomodachi.launch.Succession;
import tomodachi.transport.Timeline;

/// Waits for changes and reloads, one after the other: what changes during a reload is seen after
/// it. Ends when its thread is interrupted.
final class ReloadLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.watcher");

  private final Succession succession;
  private final Sources sources;
  private final LiveGeneration live;
  private final PrintStream err;
  private final Watching watching;
  private final Timeline.Machine machine = Timeline.system().machine();

  ReloadLoop(
      Succession succession,
      Sources sources,
      LiveGeneration live,
      PrintStream err,
      Watching watching) {
    this.succession = succession;
    this.sources = sources;
    this.live = live;
    this.err = err;
    this.watching = watching;
  }

  @Override
  public void run() {
    watching.watcher().join().ifPresent(this::reloadWith);
  }

  private void reloadWith(Watcher watcher) {
    try (watcher) {
      var running = watcher.seen();
      succession.awaitFirst();
      while (true) {
        running = followOptions(watcher, running);
        var changes = watcher.await(this::nothingRuns);
        announce(changes);
        running = react(watcher.seen(), running);
      }
    } catch (InterruptedException _) {
      // The run has ended.
      LOG.debug("watches no more");
    } catch (IOException e) {
      LOG.error("the watching did not end well", e);
    }
  }

  /// Watches what the options of the running services say.
  ///
  /// @param running the files the running services were made of
  /// @return the same, with files that are watched only now
  private Snapshot followOptions(Watcher watcher, Snapshot running) {
    if (nothingRuns()) {
      return running;
    }
    var unchanged = watcher.seen().equals(running);
    var options = succession.services().stream().map(one -> one.options(WatcherOptions.class));
    watcher.follow(WatchRules.DEFAULT.with(options.toList()));
    return unchanged ? watcher.seen() : running;
  }

  private boolean nothingRuns() {
    return succession.services().isEmpty();
  }

  private static void announce(Changes changes) {
    if (changes.isEmpty()) {
      LOG.info("files were saved again");
    } else {
      var line = LOG.atWarn();
      for (var list : changes.lists().entrySet()) {
        line = line.addKeyValue(list.getKey(), list.getValue());
      }
      line.log(changes.title());
    }
  }

  /// @return the files the running services were made of
  private Snapshot react(Snapshot now, Snapshot running) throws InterruptedException {
    if (now.equals(running) && !nothingRuns()) {
      DevelopmentNotice.clear();
      LOG.info("files are what they were at the last start; nothing is restarted");
      return running;
    }
    return reload() ? now : running;
  }

  private boolean reload() throws InterruptedException {
    try {
      return replace(machine.nanos());
    } catch (CommandFailure e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException(); // The run has ended, and so has the compiler.
      }
      err.println(ErrorColours.ofProcess().of(String.valueOf(e.getMessage())));
      refused(Objects.requireNonNullElse(e.getMessage(), ""));
    } catch (DeclarationException | StartException e) {
      refused(Objects.requireNonNullElse(e.getMessage(), ""));
    } catch (RuntimeException | Error e) {
      LOG.error("a reload broke off", e);
      refused(e.toString());
    }
    return false;
  }

  private boolean replace(long begin) throws InterruptedException {
    var next = sources.load();
    var loaded = machine.nanos();
    LOG.warn("restarting services");
    if (!start(next)) {
      return false;
    }
    DevelopmentNotice.clear();
    LOG.atInfo()
        .addKeyValue("compile_ms", Duration.ofNanos(loaded - begin).toMillis())
        .addKeyValue("restart_ms", Duration.ofNanos(machine.nanos() - loaded).toMillis())
        .log("restarted services");
    return true;
  }

  private boolean start(Generation next) throws InterruptedException {
    var started = false;
    try {
      started = succession.replace(sources.launch(next));
    } finally {
      if (started) {
        become(next);
      } else {
        live.discard(next);
      }
      if (nothingRuns()) {
        live.end();
      }
    }
    return started;
  }

  /// The new services run, whatever becomes of their logger.
  private void become(Generation next) {
    try {
      live.become(next);
    } catch (CommandFailure e) {
      err.println(ErrorColours.ofProcess().of(String.valueOf(e.getMessage())));
      LOG.error("the custom logger of the services before goes on");
    }
  }

  private void refused(String reason) {
    DevelopmentNotice.show(reason);
    LOG.atError()
        .addKeyValue("services", nothingRuns() ? "none run" : "run as before")
        .log("restart failed due to error");
  }
}
