import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tomodachi.Tomodachi;
import tomodachi.http.Get;
import tomodachi.http.Post;
import tomodachi.http.Websocket;
import tomodachi.http.WebsocketConnection;
import tomodachi.http.WebsocketListener;

private final Set<WebsocketConnection> open = ConcurrentHashMap.newKeySet();

@Websocket("/socket")
WebsocketListener connect(WebsocketConnection connection) {
  open.add(connection);
  return WebsocketListener.onMessage(connection::send).andOnClose(() -> open.remove(connection));
}

@Get("/text")
String text() {
  return "Hello, world";
}

@Post("/broadcast")
void broadcast() {
  open.forEach(connection -> connection.send("Hello, all"));
}

void main() {
  Tomodachi.run(this);
}
