package benchmarks.embedded.server;

import java.io.IOException;
import org.slf4j.LoggerFactory;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// The process of the embedded server. Writes a line with its port, and the nanoseconds it took
/// from here until it could be connected to.
final class OurMain {

  private OurMain() {}

  public static void main(String[] arguments) throws IOException {
    // Every process of a service has done that already.
    LoggerFactory.getILoggerFactory();
    var begin = System.nanoTime();
    try (var running = EmbeddedBroker.of("aws").orElseThrow().start(0, Timeline.system())) {
      var nanos = System.nanoTime() - begin;
      System.out.println(running.address().getPort() + " " + nanos);
      Watch.stay(System.out);
    }
  }
}
