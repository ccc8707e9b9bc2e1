package tomodachi.http.internal.server;

import java.util.List;
import java.util.Map;

/// The status and the header fields of an answer, in the order they are sent (RFC 9110 section 5).
///
/// @param status 200 to 599
/// @param headers names are tokens, values hold no control characters except tabs
public record Head(int status, List<Map.Entry<String, String>> headers) {
  /// @throws IllegalArgumentException if the status is no final one, or a field could be read as
  ///   something else than one field, or stands twice where an answer has one
  public Head {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("Status must be 200 to 599, was " + status);
    }
    headers = List.copyOf(headers);
    FieldSyntax.check(headers);
  }
}
