package benchmarks.amqp;

import benchmarks.Fork;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// An embedded broker's process that has just started.
///
/// @param nanos from its main method until it could be connected to
/// @param processNanos the same from the start of its process
record Start(Fork fork, int port, long nanos, long processNanos) implements Closeable {

  private static final List<String> FLAGS = List.of("-Xms1g", "-Xmx1g");

  static Start now() throws IOException {
    var begin = System.nanoTime();
    var fork = Fork.start(BrokerMain.class, FLAGS);
    var words = fork.hear().split(" ", -1);
    var processNanos = System.nanoTime() - begin;
    return new Start(fork, Integer.parseInt(words[0]), Long.parseLong(words[1]), processNanos);
  }

  @Override
  public void close() {
    fork.close();
  }
}
