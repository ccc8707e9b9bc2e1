import module tomodachi;

/// A clock that browsers show: events that the server sends as they happen.
///
/// Run it: `./tomodachi run examples/events/Events.java`, then open <http://localhost:9700/>
///
/// Or: `curl -N localhost:9700/clock`
@Service("events-example")
class Events {

  record Tick(long number, String time) {}

  /// Texts are sent compressed to clients that take it, also the clock's.
  Options options =
      Options.of(
          HttpOptions.defaults().withCompression(CompressionOptions.defaults().withEnabled(true)));

  /// A browser whose connection breaks comes back and says the last number it has seen. The clock
  /// goes until the client leaves or the service stops, which interrupts `sleep`.
  @Get(value = "/clock", cancelOnDisconnect = true)
  EventStream clock(@Header("Last-Event-ID") @Default("0") long seen) {
    return events -> {
      for (var number = seen + 1; ; number++) {
        events.send(
            EventStream.Event.of(new Tick(number, now()))
                .withName("tick")
                .withId(Long.toString(number)));
        Thread.sleep(Duration.ofSeconds(1));
      }
    };
  }

  /// A stream ends when its code returns. Browsers come back after that, others don't.
  @Get("/countdown/{from}")
  EventStream countdown(int from) {
    if (from > 100) {
      throw new HttpException(400, "at most 100");
    }
    return events -> {
      for (var left = from; left >= 0; left--) {
        events.send(left);
      }
    };
  }

  /// Pages of other origins may look at the clock.
  @Cors("*")
  @Get("/time")
  Tick time() {
    return new Tick(0, now());
  }

  private static String now() {
    return LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm:ss"));
  }

  @Get("/")
  Response page() {
    return Response.of(200, PAGE).withHeader("Content-Type", "text/html; charset=utf-8");
  }

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <title>A clock</title>
        <h1 id="time">…</h1>
        <p id="number"></p>
        <script>
          const clock = new EventSource("/clock");
          clock.addEventListener("tick", event => {
            const tick = JSON.parse(event.data);
            document.getElementById("time").textContent = tick.time;
            document.getElementById("number").textContent = "tick " + tick.number;
          });
        </script>
      </html>
      """;
}
