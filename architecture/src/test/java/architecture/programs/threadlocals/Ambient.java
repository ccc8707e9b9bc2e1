package architecture.programs.threadlocals;

/// Keeps a value on a thread.
final class Ambient {
  static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
}
