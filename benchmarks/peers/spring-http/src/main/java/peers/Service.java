package peers;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The handlers of `benchmarks/run http` with Spring MVC.
@RestController
public class Service {
  private static final long SPINS = Long.getLong("benchmark.spins", 0);

  public record Line(double price, int quantity, String sku) {}

  public record Order(String customer, long id, List<Line> lines, String note) {}

  @GetMapping("/text")
  public String text() {
    return "Hello, world";
  }

  @GetMapping("/resource/{id}")
  public String resource(@PathVariable String id) {
    return "id = " + id;
  }

  @PostMapping("/echo")
  public Order echo(@RequestBody Order order) {
    return order;
  }

  @GetMapping("/cpu")
  public String cpu() {
    return Long.toString(Spin.run(SPINS));
  }

  @GetMapping("/sleep")
  public String sleep() throws InterruptedException {
    Thread.sleep(20);
    return "slept";
  }
}
