package tomodachi.aws.internal;

import tomodachi.transport.TransportException;

/// What [Upkeep] does on AWS; each step by one thread at a time.
///
/// Of each step, a [TransportException] says that no retry can mend it, an SDK exception that it
/// may work later.
///
/// @param <C> a consumer
interface Steps<C> {

  /// Sees to all that is needed, and gives each consumer its queue.
  void establish() throws TransportException;

  /// Sees to what one consumer needs, and gives it its queue.
  void renew(C consumer) throws TransportException;

  /// Looks for what has appeared since.
  void refresh() throws TransportException;

  /// Starts a server in place of one that is gone, where that is meant.
  void standIn() throws TransportException;
}
