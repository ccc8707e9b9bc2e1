import module tomodachi;

/// A service that speaks HTTPS and HTTP/2: all there is to it are options, see README.md here.
@Service("tls-example")
class Tls {

  @Get("/")
  String hello(Request request) {
    return "hello, you asked for %s%n".formatted(request.header("Host").orElse("nothing"));
  }
}
