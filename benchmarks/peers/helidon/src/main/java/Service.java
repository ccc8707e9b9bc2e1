import io.helidon.webserver.WebServer;

/// A service with Helidon SE.
public class Service {
  /// Listens on the port that is the first argument.
  public static void main(String[] arguments) {
    WebServer.builder()
        .port(Integer.parseInt(arguments[0]))
        .routing(routing ->
            routing.get(
                "/hello/{name}",
                (request, response) ->
                    response.send("hello, " + request.path().pathParameters().get("name"))))
        .build()
        .start();
  }
}
