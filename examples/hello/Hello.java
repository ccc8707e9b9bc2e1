import module tomodachi;

/// A whole service.
///
/// Run it: `./tomodachi run examples/hello/Hello.java`
@Get("/hello/{name}")
String hello(String name) {
  return "hello, " + name;
}

int beats;

@Heartbeat
void beat() {
  if (++beats % 10 == 0) {
    IO.println("heartbeat " + beats);
  }
}

void main() {
  Tomodachi.run(this);
}
