package benchmarks.http.load;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/// What wrk has found out.
///
/// @param requests that were answered
/// @param perSecond requests per second
/// @param p99 milliseconds within which 99 of 100 were answered
/// @param errors answers that weren't 2xx or 3xx, and connections that failed; not answers that
///   came late
public record WrkOutput(long requests, double perSecond, double p99, long errors) {

  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
  private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s|m)");
  private static final Pattern SOCKETS =
      Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+)");
  private static final Pattern STATUSES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Map<String, Double> MILLIS =
      Map.of("us", 1e-3, "ms", 1.0, "s", 1e3, "m", 60e3);

  /// Reads what it writes with `--latency`.
  ///
  /// @throws IOException when it says something else
  static WrkOutput parse(String text) throws IOException {
    var requests = REQUESTS.matcher(text);
    var perSecond = PER_SECOND.matcher(text);
    var p99 = P99.matcher(text);
    if (!requests.find() || !perSecond.find() || !p99.find()) {
      throw new IOException("wrk says something unexpected: " + text);
    }
    return new WrkOutput(
        Long.parseLong(requests.group(1)),
        Double.parseDouble(perSecond.group(1)),
        Double.parseDouble(p99.group(1)) * MILLIS.getOrDefault(p99.group(2), 1.0),
        sum(SOCKETS, text) + sum(STATUSES, text));
  }

  private static long sum(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    var sum = 0L;
    while (matcher.find()) {
      for (var group = 1; group <= matcher.groupCount(); group++) {
        sum += Long.parseLong(matcher.group(group));
      }
    }
    return sum;
  }
}
