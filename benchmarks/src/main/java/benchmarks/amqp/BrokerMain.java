package benchmarks.amqp;

import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.LoggerFactory;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// The process of an embedded broker. Writes a line with its port, and the nanoseconds it took from
/// here until it could be connected to; ends when its input does.
final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException {
    // Every process of a service has done that already.
    LoggerFactory.getILoggerFactory();
    var begin = System.nanoTime();
    try (var running = EmbeddedBroker.of("amqp").orElseThrow().start(0, Timeline.system())) {
      var nanos = System.nanoTime() - begin;
      System.out.println(running.address().getPort() + " " + nanos);
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
