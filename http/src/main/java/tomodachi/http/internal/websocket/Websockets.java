package tomodachi.http.internal.websocket;

import java.time.Duration;
import tomodachi.http.WebsocketOptions;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.Timeline;

/// The websockets of one service: those that are open, and those that may be. Usable from any
/// thread.
public final class Websockets {

  private final Terms terms;
  private final Handshake handshake;
  private final OpenSessions open;

  /// @param patience how long a client may take nothing of what is sent to it
  public Websockets(WebsocketOptions options, Duration patience, Timeline.Machine machine) {
    terms = new Terms(options, patience, machine);
    handshake = new Handshake(OriginCheck.of(options.allowedOrigins()), options.compression());
    open = new OpenSessions(machine);
  }

  /// Looks at requests for websockets.
  public Handshake handshake() {
    return handshake;
  }

  /// Those that are open.
  public OpenSessions open() {
    return open;
  }

  /// One whose handshake may be answered.
  public Session session(Session.Host host, Exchange exchange, Handshake.Accepted accepted) {
    return new Session(terms, open, host, exchange, accepted);
  }
}
