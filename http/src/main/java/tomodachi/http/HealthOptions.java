package tomodachi.http;

import java.util.regex.Pattern;

/// The options `http.health`: paths that say whether the process lives (always 200) and whether it
/// takes work (200, else 503).
///
/// A route of a service that takes the same request wins. The answers are not in the access log.
///
/// @param live the path that is answered while the process lives, such as `/health/live`; empty:
///   none
/// @param ready the path that is answered 200 while all services of the port take work; empty: none
public record HealthOptions(String live, String ready) {

  private static final Pattern PATH = Pattern.compile("/[!-~&&[^?#%]]*");

  /// @throws IllegalArgumentException when a path doesn't begin with `/`, or has blanks, `?`, `#`,
  ///   `%` or anything but ASCII
  public HealthOptions {
    require("live", live);
    require("ready", ready);
  }

  /// `/health/live` and `/health/ready`.
  public static HealthOptions defaults() {
    return new HealthOptions("/health/live", "/health/ready");
  }

  /// Neither path.
  public static HealthOptions none() {
    return new HealthOptions("", "");
  }

  /// A copy with this path for life.
  public HealthOptions withLive(String path) {
    return new HealthOptions(path, ready);
  }

  /// A copy with this path for readiness.
  public HealthOptions withReady(String path) {
    return new HealthOptions(live, path);
  }

  private static void require(String name, String path) {
    if (!path.isEmpty() && !PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "http.health.%s must be empty, or a path that begins with / and has no blanks, ?, #, %% or other than ASCII, was %s"
              .formatted(name, path));
    }
  }
}
