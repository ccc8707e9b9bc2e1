import module tomodachi;

/// A whole service.
///
/// Run it: `./tomodachi run examples/hello/Hello.java`
@Get("/hello/{name}")
String hello(String name) {
  return "hello, " + name;
}

void main() {
  Tomodachi.run(this);
}
