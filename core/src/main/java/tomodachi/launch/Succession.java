package tomodachi.launch;

import java.util.List;
import tomodachi.DeclarationException;
import tomodachi.ServiceContext;
import tomodachi.StartException;
import tomodachi.internal.lifecycle.Foreground;

/// Services that are what a process is there for, one generation after another: each replaces the
/// one before it without a client being refused. For what reloads services.
public interface Succession {

  /// A succession that begins with this generation, which is started by [#run].
  static Succession of(Launch first) {
    return Foreground.replaceable(first);
  }

  /// Runs the first generation and those that replace it, until they are stopped by a signal or
  /// [tomodachi.Tomodachi#exit].
  ///
  /// @return the exit code, 1 when the first generation could not start
  int run();

  /// Waits until the first generation has started, or could not.
  void awaitFirst() throws InterruptedException;

  /// Lets a generation take the place of the one before it.
  ///
  /// The new services are made and checked while the old ones still run. Then requests wait, the
  /// old ones have 2 s to finish their work before it is interrupted, and stop; the new ones start
  /// and get what has waited. What the process shares, such as listening sockets and their
  /// connections, stays open.
  ///
  /// Waits for the first generation to have started. Why a start fails is logged, as by
  /// [Launch#run].
  ///
  /// @return false when it didn't take place: the run was asked to stop, or has ended
  /// @throws DeclarationException when declarations, files, variables or overrides are wrong; the
  ///   old services go on
  /// @throws StartException when a constructor threw, and the old services go on; or a lifecycle
  ///   method threw or a transport could not open, and [no service runs][#services] until the next
  ///   generation
  boolean replace(Launch next) throws InterruptedException;

  /// Those that run or start now; none when the last replacement failed to start.
  List<ServiceContext> services();
}
