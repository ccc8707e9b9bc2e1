package tomodachi.http;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

/// Keeps events together with their context, which only the thread that logs can read.
final class RecordedEvents extends ListAppender<ILoggingEvent> {

  private RecordedEvents() {}

  /// Apart from its caller's code: this class can be loaded only when its module reads logback's.
  static ListAppender<ILoggingEvent> create() {
    return new RecordedEvents();
  }

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    super.append(event);
  }
}
