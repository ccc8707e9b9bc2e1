import module tomodachi;

/// What runs while a start-up archive is made.
@Get("/hello/{name}")
String hello(String name) {
  return "hello, " + name;
}

@Heartbeat
void beat() {}

void main() {
  Tomodachi.run(this);
}
