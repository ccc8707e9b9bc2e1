import module tomodachi;

/// Routes, bodies, statuses, errors, files, a websocket.
///
/// Run it: `./tomodachi run examples/http/HttpExample.java`
@Service("http-example")
class HttpExample {

  record NewOrder(String sku, int quantity) {}

  Options options = Options.of(HttpOptions.defaults().withPort(8080));

  /// A regex is matched against the whole path; its groups are parameters.
  @Http(method = "GET", url = "/resource/(?<id>[^/]+?)/?")
  String resource(String id) {
    return "id = " + id;
  }

  /// A record parameter is the JSON body.
  @Http(
      method = {"POST", "PUT"},
      url = "/orders")
  Response place(NewOrder order) {
    return Response.of(201, order).withHeader("Location", "/orders/" + order.sku());
  }

  @Http(method = "GET", url = "/health", ignoreLogging = 200)
  Response health() {
    return Response.of(200, "Healthy");
  }

  @HttpError(404)
  Response notFound(Request request) {
    return Response.json(404, Map.of("error", "not-found"));
  }

  /// The files of the folder `public` beside this one. The method is never called.
  @HttpStatic(path = "public", url = "/static/")
  void files() {}

  /// Sends each text back.
  @Websocket("/chat")
  WebsocketListener chat(WebsocketConnection connection, Request request) {
    return WebsocketListener.onMessage(connection::send)
        .andOnClose(() -> System.out.println("closed"));
  }
}
