package tomodachi.http.internal.server;

import io.netty.handler.codec.http2.Http2FrameTypes;
import tomodachi.transport.Timeline;

/// How many frames that carry nothing of a request a client may still send: pings, settings,
/// priorities, windows, empty pieces of bodies. Each costs the server work and the client next to
/// nothing (RFC 9113 section 10.5). Time, requests and bodies earn more of them.
final class FrameBudget {
  static final int FIRST = 1_000;
  private static final int MOST = 10_000;
  private static final long NANOS_PER_FRAME = 10_000_000;
  private static final int PER_USEFUL_FRAME = 8;
  private static final int BYTES_PER_FRAME = 2 * 1024;

  private final Timeline.Machine machine;
  private long left = FIRST;
  private long earnedAt;

  FrameBudget(Timeline.Machine machine) {
    this.machine = machine;
    earnedAt = machine.nanos();
  }

  /// Counts a frame that has begun to come; false if it is one too many.
  ///
  /// @param length of its payload in bytes
  boolean take(int type, int length) {
    return isUseful(type, length) ? earn(PER_USEFUL_FRAME) : spend();
  }

  /// A part of an answer has left: the client may have to make room for more.
  void sent(int bytes) {
    earn(1 + bytes / BYTES_PER_FRAME);
  }

  private static boolean isUseful(int type, int length) {
    return type == Http2FrameTypes.HEADERS || (type == Http2FrameTypes.DATA && length > 0);
  }

  private boolean earn(long frames) {
    left = Math.min(MOST, left + frames);
    return true;
  }

  private boolean spend() {
    if (left == 0) {
      earnByTime();
    }
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }

  private void earnByTime() {
    var now = machine.nanos();
    earn(Math.min(FIRST, (now - earnedAt) / NANOS_PER_FRAME));
    earnedAt = now;
  }
}
