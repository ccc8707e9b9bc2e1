package tomodachi.http.internal.server;

import org.jspecify.annotations.Nullable;

/// A certificate or key a server can't use; the message is for whoever set the options.
final class BadCertificate extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param advice what to do
  BadCertificate(String problem, String advice, @Nullable Throwable cause) {
    super(problem + "\n    " + advice, cause);
  }
}
