package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;

/// Opens files of access logs; services that name the same have it together.
final class SharedAccessLog {

  private SharedAccessLog() {}

  /// The open file, which belongs to the process and is closed after the last service.
  ///
  /// @throws TransportException when it can't be written
  static AccessLogFile at(Path path, TransportContext context) throws TransportException {
    var file = path.toAbsolutePath().normalize();
    try {
      return context
          .service()
          .shared("http-access-log:" + file, () -> open(file, context.timeline()));
    } catch (UncheckedIOException e) {
      throw new TransportException(
          """
          Access log %s can't be written: %s
              from http.access_log of service "%s"
              name a file in a folder that exists and that this process may write to\
          """
              .formatted(path, LineFile.reason(e), context.service().name()),
          e.getCause());
    }
  }

  private static AccessLogFile open(Path file, Timeline timeline) {
    try {
      return AccessLogFile.open(file, timeline);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
