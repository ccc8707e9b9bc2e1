package peers;

import io.javalin.Javalin;
import java.util.List;

/// The handlers of `benchmarks/run http` with Javalin.
public final class Service {
  private static final long SPINS = Long.getLong("benchmark.spins", 0);

  public record Line(double price, int quantity, String sku) {}

  public record Order(String customer, long id, List<Line> lines, String note) {}

  private Service() {}

  /// Listens on the port that is the first argument.
  public static void main(String[] arguments) {
    Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.routes.get("/text", context -> context.result("Hello, world"));
              config.routes.get(
                  "/resource/{id}", context -> context.result("id = " + context.pathParam("id")));
              config.routes.post("/echo", context -> context.json(context.bodyAsClass(Order.class)));
              config.routes.get("/cpu", context -> context.result(Long.toString(Spin.run(SPINS))));
              config.routes.get(
                  "/sleep",
                  context -> {
                    Thread.sleep(20);
                    context.result("slept");
                  });
            })
        .start(Integer.parseInt(arguments[0]));
  }
}
