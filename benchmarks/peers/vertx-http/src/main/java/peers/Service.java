package peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The handlers of `benchmarks/run http` with Vert.x: as many event loops as processors, each
/// request on a virtual thread of its own. Its virtual-thread verticles would run one request after
/// the other.
public final class Service extends AbstractVerticle {
  private static final long SPINS = Long.getLong("benchmark.spins", 0);
  private static final String RESOURCE = "/resource/";
  private static final ObjectMapper JSON = new ObjectMapper();

  public record Line(double price, int quantity, String sku) {}

  public record Order(String customer, long id, List<Line> lines, String note) {}

  private final int port;

  private Service(int port) {
    this.port = port;
  }

  /// Listens on the port that is the first argument.
  public static void main(String[] arguments) {
    var port = Integer.parseInt(arguments[0]);
    var loops = Runtime.getRuntime().availableProcessors();
    var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    vertx.deployVerticle(() -> new Service(port), new DeploymentOptions().setInstances(loops));
  }

  @Override
  public void start() {
    vertx.createHttpServer().requestHandler(Service::receive).listen(port, "127.0.0.1");
  }

  private static void receive(HttpServerRequest request) {
    if (request.path().equals("/echo")) {
      request.bodyHandler(body -> Thread.startVirtualThread(() -> echo(body, request.response())));
    } else {
      Thread.startVirtualThread(() -> answer(request.path(), request.response()));
    }
  }

  private static void echo(Buffer body, HttpServerResponse response) {
    try {
      var order = JSON.readValue(body.getBytes(), Order.class);
      response.putHeader("Content-Type", "application/json");
      response.end(Buffer.buffer(JSON.writeValueAsBytes(order)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(String path, HttpServerResponse response) {
    response.putHeader("Content-Type", "text/plain; charset=utf-8").end(text(path));
  }

  private static String text(String path) {
    if (path.startsWith(RESOURCE)) {
      return "id = " + path.substring(RESOURCE.length());
    }
    return switch (path) {
      case "/text" -> "Hello, world";
      case "/cpu" -> Long.toString(Spin.run(SPINS));
      case "/sleep" -> slept();
      default -> "unknown";
    };
  }

  private static String slept() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return "slept";
  }
}
