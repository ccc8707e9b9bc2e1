package architecture.programs.names;

/// Says something.
interface Orders {
  /// Says nothing.
  final class StoreImpl implements Orders {}
}
