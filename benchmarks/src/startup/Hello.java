import module tomodachi;

@Get("/hello/{name}")
String hello(String name) {
  return "hello, " + name;
}

void main() {
  Tomodachi.run(this);
}
