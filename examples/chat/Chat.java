import module tomodachi;

/// A chat room: a page in the browser, and a websocket over which everybody hears everybody.
///
/// Run it: `./tomodachi run examples/chat/Chat.java`, and open http://localhost:9700/ in two
/// windows.
@Service("chat-example")
class Chat {

  private static final int LONGEST = 2_000;

  private final Set<WebsocketConnection> room = ConcurrentHashMap.newKeySet();

  /// Called for each connection; the callbacks for each of its messages, and once when it has
  /// ended.
  @Websocket("/chat")
  WebsocketListener chat(WebsocketConnection connection, @Default("somebody") String name) {
    room.add(connection);
    tell(name + " has come");
    return WebsocketListener.onMessage(text -> tell(name + ": " + cut(text)))
        .andOnClose(() -> {
          room.remove(connection);
          tell(name + " has left");
        });
  }

  /// Nobody waits for a slow client: one that doesn't read what it is told is let go.
  private void tell(String text) {
    for (var connection : room) {
      connection
          .sendAsync(text)
          .exceptionally(failure -> {
            connection.close(1013, "too slow");
            return null;
          });
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /// The page. Last, since a folder at `/` would have the other paths too.
  @HttpStatic(path = "page", url = "/", index = "index.html")
  void page() {}
}
