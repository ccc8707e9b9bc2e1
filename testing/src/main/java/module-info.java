import org.jspecify.annotations.NullMarked;

/// Runs services in tests: free ports, captured logs, an HTTP client, a clock set by hand; and the
/// contract every transport keeps.
@NullMarked
module tomodachi.testing {
  requires transitive java.net.http;
  requires transitive tomodachi.core;
  requires transitive org.jspecify;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires org.slf4j;
  requires tomodachi.http;
  requires static org.junit.jupiter.api; // for those who extend a contract

  exports tomodachi.testing;
  exports tomodachi.testing.contract;
}
