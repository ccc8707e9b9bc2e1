package peers;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// The handlers of `benchmarks/run http` with Helidon SE.
public final class Service {
  private static final long SPINS = Long.getLong("benchmark.spins", 0);

  public record Line(double price, int quantity, String sku) {}

  public record Order(String customer, long id, List<Line> lines, String note) {}

  private Service() {}

  /// Listens on the port that is the first argument.
  public static void main(String[] arguments) {
    WebServer.builder()
        .port(Integer.parseInt(arguments[0]))
        // Its default is off, which delays answers to requests with a body by 40 ms.
        .connectionOptions(options -> options.tcpNoDelay(true))
        .routing(Service::route)
        .build()
        .start();
  }

  private static void route(HttpRouting.Builder routing) {
    routing
        .get("/text", (_, response) -> response.send("Hello, world"))
        .get("/resource/{id}", Service::resource)
        .post("/echo", (request, response) -> response.send(request.content().as(Order.class)))
        .get("/cpu", (_, response) -> response.send(Long.toString(Spin.run(SPINS))))
        .get("/sleep", Service::sleep);
  }

  private static void resource(ServerRequest request, ServerResponse response) {
    response.send("id = " + request.path().pathParameters().get("id"));
  }

  private static void sleep(ServerRequest request, ServerResponse response) throws Exception {
    Thread.sleep(20);
    response.send("slept");
  }
}
