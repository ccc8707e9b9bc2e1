import org.jspecify.annotations.NullMarked;

/// Runs services in tests: free ports, captured logs, an HTTP client, a clock set by hand, a
/// network that breaks on purpose; and the contracts every transport keeps.
@NullMarked
module tomodachi.testing {
  requires transitive java.net.http;
  requires transitive tomodachi.core;
  requires transitive tomodachi.messaging;
  requires transitive org.jspecify;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires org.slf4j;
  requires tomodachi.http;
  requires static org.junit.jupiter.api; // for those who extend a contract

  exports tomodachi.testing;
  exports tomodachi.testing.contract;

  opens tomodachi.testing.contract; // JUnit calls tests that aren't public

  uses tomodachi.transport.TransportFactory;
}
