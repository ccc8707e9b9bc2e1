package peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// The servers some tests need: required where CI is set, else their tests are skipped with a line
/// that can't be overlooked.
public final class Peers {

  private Peers() {}

  public static boolean redisIsMissing() {
    return isMissing("Redis", 6379);
  }

  public static boolean rabbitMqIsMissing() {
    return isMissing("RabbitMQ", 5672);
  }

  public static boolean postgresIsMissing() {
    return isMissing("PostgreSQL", 5432);
  }

  private static boolean isMissing(String name, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
      return false;
    } catch (IOException e) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(
            "%s is required with CI=true, but nothing answers at 127.0.0.1:%d"
                .formatted(name, port),
            e);
      }
      System.err.printf("!!! SKIPPED: no %s at 127.0.0.1:%d; its tests don't run%n", name, port);
      return true;
    }
  }
}
