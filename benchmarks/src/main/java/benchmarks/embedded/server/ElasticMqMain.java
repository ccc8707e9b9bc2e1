package benchmarks.embedded.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;

/// The process of ElasticMQ, which isn't on the class path these classes are compiled with. Writes
/// a line with its port.
final class ElasticMqMain {

  private static final String MAIN = "org.elasticmq.server.Main";
  private static final String HOST = "127.0.0.1";

  private ElasticMqMain() {}

  public static void main(String[] arguments) throws Exception {
    var out = System.out;
    // What it has to say isn't for who reads the port.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    var port = Integer.toString(freePort());
    configure(port);
    Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    out.println(port);
    Watch.stay(out);
    // Nothing is to be kept, and its end would take time.
    Runtime.getRuntime().halt(0);
  }

  private static void configure(String port) {
    System.setProperty("rest-sqs.bind-hostname", HOST);
    System.setProperty("rest-sqs.bind-port", port);
    System.setProperty("node-address.host", HOST);
    System.setProperty("node-address.port", port);
    System.setProperty("rest-stats.enabled", "false");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
