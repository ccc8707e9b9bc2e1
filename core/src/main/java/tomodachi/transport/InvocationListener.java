package tomodachi.transport;

import tomodachi.Invocation;

/// Hears of every call; the seam for metrics and tracing.
///
/// Registered by [tomodachi.LifecycleOptions#withListeners] or as a service of
/// [java.util.ServiceLoader]. Must not block; what it throws is logged. For one call the methods
/// are called in this order.
public interface InvocationListener {

  /// Work was handed over and waits for its thread.
  default void queued(HandlerDefinition handler) {}

  /// The handler's thread has begun; middleware comes next.
  default void begun(Invocation call) {}

  /// Handler and middleware have ended.
  default void ended(Invocation call, Completion completion) {}

  /// The peer has been told. Not called when [Work#settle] threw.
  ///
  /// @param how the transport's word: `ack`, `retry`, `park`, `200` and so on
  default void settled(Invocation call, String how) {}
}
