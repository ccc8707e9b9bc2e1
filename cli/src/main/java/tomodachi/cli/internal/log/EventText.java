package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.ILoggingEvent;

/// One way to write a log event. Used by several threads at once.
interface EventText {

  /// The text with its line ends.
  String of(ILoggingEvent event);
}
