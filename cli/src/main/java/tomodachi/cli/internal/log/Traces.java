package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import tomodachi.cli.internal.terminal.Environment;

/// How much of a stack trace a person is shown.
enum Traces {
  /// The service's calls; those of the framework are folded.
  FOLDED,
  /// Every call.
  WHOLE;

  /// Every call at the level debug, and where `TOMODACHI_FULL_TRACES` says so.
  static Traces of(Environment environment, LogLevel level) {
    return level == LogLevel.DEBUG || environment.flag("TOMODACHI_FULL_TRACES").orElse(false)
        ? WHOLE
        : FOLDED;
  }

  Frames of(IThrowableProxy thrown) {
    return this == WHOLE ? Frames.whole(thrown) : Frames.of(thrown);
  }
}
