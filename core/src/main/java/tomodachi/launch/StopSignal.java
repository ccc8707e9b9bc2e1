package tomodachi.launch;

import java.util.concurrent.CountDownLatch;
import tomodachi.internal.lifecycle.Signals;
import tomodachi.transport.Timeline;

/// The signal that asks a process to end, for what the process runs without a service, such as a
/// broker.
///
/// Ctrl-c, SIGTERM and SIGHUP no longer end the process but the wait in [#await]. A second one, 50
/// ms or more after the first, ends it at once.
public final class StopSignal implements AutoCloseable {

  private final CountDownLatch came = new CountDownLatch(1);
  private final Signals signals;

  private StopSignal(Timeline timeline) {
    this.signals = Signals.take(came::countDown, timeline);
  }

  /// Takes the signals until it is closed.
  public static StopSignal take(Timeline timeline) {
    return new StopSignal(timeline);
  }

  /// Returns when a signal has come since they were taken.
  ///
  /// @throws InterruptedException when the thread was interrupted meanwhile
  public void await() throws InterruptedException {
    came.await();
  }

  /// Has signals do again what they did before.
  @Override
  public void close() {
    signals.close();
  }
}
