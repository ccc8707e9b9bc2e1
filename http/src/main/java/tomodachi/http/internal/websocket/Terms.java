package tomodachi.http.internal.websocket;

import java.time.Duration;
import tomodachi.http.WebsocketOptions;
import tomodachi.transport.Timeline;

/// What the websockets of one service have in common.
final class Terms {

  private final WebsocketOptions options;
  private final Duration patience;
  private final Timeline.Machine machine;
  private final Compression compression = new Compression();

  /// @param patience how long a client may take nothing of what is sent to it
  Terms(WebsocketOptions options, Duration patience, Timeline.Machine machine) {
    this.options = options;
    this.patience = patience;
    this.machine = machine;
  }

  WebsocketOptions options() {
    return options;
  }

  Duration patience() {
    return patience;
  }

  Timeline.Machine machine() {
    return machine;
  }

  Compression compression() {
    return compression;
  }
}
