package tomodachi.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Server-sent events (WHATWG HTML, section 9.2): a handler returns the code that writes them,
/// alone or as the body of a [Response].
///
/// The code runs when middleware and decorators are done, on the handler's own virtual thread and
/// in its [tomodachi.Invocation]. The status and the header fields go out before it runs, so what
/// may refuse the request belongs in front of it. The stream ends when it returns. When it throws,
/// the exception is logged and the connection ends, so that the client sees that something is
/// missing. It doesn't run for `HEAD`.
///
/// When the client goes away, and when the service begins to stop, the sink closes: sending throws
/// then. At a stop the thread is also interrupted, and the client's stream ends as if the code had
/// returned; when the client goes away it is interrupted if the route has `cancelOnDisconnect`. An
/// exception that comes of this is not logged.
@FunctionalInterface
public interface EventStream {

  /// Writes events until the stream shall end.
  ///
  /// @throws Exception whatever goes wrong
  void write(Sink events) throws Exception;

  /// Where events go. Each is sent at once; sending blocks while the client is slow. Usable from
  /// any thread until [EventStream#write] has returned.
  interface Sink {

    /// Sends data without id and name; an [Event] as it is.
    ///
    /// @param data a text as it is, anything else as JSON
    /// @throws java.io.UncheckedIOException when the sink is closed: the client has gone, the
    ///   service stops, or the stream has ended; also when the thread is interrupted
    /// @throws IllegalArgumentException when the data has no JSON form; nothing is sent then
    /// @throws NullPointerException when the data is null
    void send(Object data);

    /// Sends an event.
    ///
    /// @throws java.io.UncheckedIOException as [#send(Object)]
    /// @throws IllegalArgumentException when the data has no JSON form
    void send(Event event);

    /// Sends a text that clients ignore.
    ///
    /// @throws java.io.UncheckedIOException as [#send(Object)]
    void comment(String text);

    /// False when there is nothing to send to any more. To be asked by code that waits for
    /// something else than the client; what it waits with should have a time limit.
    boolean isOpen();
  }

  /// One event.
  ///
  /// @param id what the client says in `Last-Event-ID` when it comes back; empty: it forgets what
  ///   it would say; null: it goes on saying what it did
  /// @param name the type a page listens for; null is `message`
  /// @param data a text as it is, of any number of lines; anything else as JSON
  /// @param retry how long the client shall wait before it comes back, 0 or more; null: as before
  record Event(@Nullable String id, @Nullable String name, Object data, @Nullable Duration retry) {

    /// @throws IllegalArgumentException when id or name has a line break or NUL, or the time is
    ///   negative
    public Event {
      requireNonNull(data, "data");
      requireLine("id", id);
      requireLine("name", name);
      if (retry != null && retry.isNegative()) {
        throw new IllegalArgumentException("Retry of an event must be 0 or more, was " + retry);
      }
    }

    /// An event of data only.
    public static Event of(Object data) {
      return new Event(null, null, data, null);
    }

    /// A copy with this id.
    ///
    /// @throws IllegalArgumentException when it has a line break or NUL
    public Event withId(String id) {
      return new Event(id, name, data, retry);
    }

    /// A copy of this type.
    ///
    /// @throws IllegalArgumentException when it has a line break or NUL
    public Event withName(String name) {
      return new Event(id, name, data, retry);
    }

    /// A copy that tells the client to wait this long before it comes back.
    ///
    /// @throws IllegalArgumentException when it is negative
    public Event withRetry(Duration retry) {
      return new Event(id, name, data, retry);
    }

    private static void requireLine(String what, @Nullable String text) {
      if (text != null && text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
        throw new IllegalArgumentException(
            "The %s of an event must have no line break and no NUL".formatted(what));
      }
    }
  }
}
