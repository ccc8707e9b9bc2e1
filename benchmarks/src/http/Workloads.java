import java.util.List;
import tomodachi.Options;
import tomodachi.Tomodachi;
import tomodachi.http.Get;
import tomodachi.http.HttpMiddleware;
import tomodachi.http.HttpOptions;
import tomodachi.http.Post;

private static final long SPINS = Long.getLong("benchmark.spins", 0);

record Line(double price, int quantity, String sku) {}

record Order(String customer, long id, List<Line> lines, String note) {}

Options options =
    Options.of(
        Boolean.getBoolean("benchmark.middleware")
            ? HttpOptions.defaults().withMiddleware(middleware(), middleware(), middleware())
            : HttpOptions.defaults());

private static HttpMiddleware middleware() {
  return (call, next) -> next.proceed(call);
}

@Get("/text")
String text() {
  return "Hello, world";
}

@Get("/resource/{id}")
String resource(String id) {
  return "id = " + id;
}

@Post("/echo")
Order echo(Order order) {
  return order;
}

@Get("/cpu")
String cpu() {
  return Long.toString(spin(SPINS));
}

@Get("/sleep")
String sleep() throws InterruptedException {
  Thread.sleep(20);
  return "slept";
}

private static long spin(long times) {
  var value = 88_172_645_463_325_252L;
  for (var i = 0L; i < times; i++) {
    value ^= value << 13;
    value ^= value >>> 7;
    value ^= value << 17;
  }
  return value;
}

void main() {
  Tomodachi.run(this);
}
