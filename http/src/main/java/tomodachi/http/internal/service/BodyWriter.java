package tomodachi.http.internal.service;

import java.io.OutputStream;
import tomodachi.http.internal.server.Exchange;

/// Writes the body of an answer on the handler's thread.
@FunctionalInterface
interface BodyWriter {

  /// Writes all of it; the caller completes the answer.
  ///
  /// @throws Exception when it can't be completed
  void write(Exchange exchange, OutputStream out) throws Exception;
}
