package tomodachi.http.internal.server;

import io.netty.handler.codec.http2.AbstractHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.DefaultHttp2LocalFlowController;
import io.netty.handler.codec.http2.DefaultHttp2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.UniformStreamByteDistributor;

/// How the codec of a connection is set up: all its limits, in one place.
final class Http2Setup
    extends AbstractHttp2ConnectionHandlerBuilder<Http2FrameHandler, Http2Setup> {
  /// What a client may send of a body ahead of its reader, in bytes. Also the default of the
  /// protocol, so that it holds from the first byte on.
  static final int STREAM_WINDOW = 65_535;

  /// What it may send of all bodies until the server has seen it, in bytes.
  static final int CONNECTION_WINDOW = 1024 * 1024;

  /// The compression of answers remembers that much of their fields, in bytes; a client may allow
  /// less. Also the default of the protocol.
  static final int FIELD_TABLE = 4096;

  static final int MOST_RESETS = 200;
  static final int RESET_SECONDS = 10;
  static final int MOST_EMPTY_DATA = 10;
  static final int MOST_SMALL_CONTINUATIONS = 16;
  static final int MOST_QUEUED_CONTROL_FRAMES = 1_000;

  private static final float REFILL_AT = 0.5f;

  private final Http2Session session;

  Http2Setup(Http2Session session, ServerSettings settings) {
    this.session = session;
    var most = settings.http2().maxConcurrentStreams();
    connection(connection(most));
    initialSettings(
        new Http2Settings()
            .maxConcurrentStreams(most)
            .initialWindowSize(STREAM_WINDOW)
            .maxHeaderListSize(settings.maxHeaderSize()));
    validateHeaders(true);
    decoderEnforceMaxRstFramesPerWindow(MOST_RESETS, RESET_SECONDS);
    encoderEnforceMaxRstFramesPerWindow(MOST_RESETS, RESET_SECONDS);
    decoderEnforceMaxConsecutiveEmptyDataFrames(MOST_EMPTY_DATA);
    decoderEnforceMaxSmallContinuationFrames(MOST_SMALL_CONTINUATIONS);
    encoderEnforceMaxQueuedControlFrames(MOST_QUEUED_CONTROL_FRAMES);
  }

  @Override
  protected Http2Connection connection() {
    return super.connection();
  }

  Http2FrameHandler build(Http2Events events) {
    connection().addListener(events);
    frameListener(events);
    return build();
  }

  @Override
  protected Http2FrameHandler build(
      Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings settings) {
    return new Http2FrameHandler(session, decoder, encoder, settings);
  }

  /// Bodies nobody reads hold up their own streams only: the window of the connection is refilled
  /// at once. Priorities (RFC 9113 section 5.3) are of no effect.
  private static DefaultHttp2Connection connection(int mostStreams) {
    var connection = new DefaultHttp2Connection(true, 0);
    connection
        .local()
        .flowController(new DefaultHttp2LocalFlowController(connection, REFILL_AT, true));
    connection
        .remote()
        .flowController(
            new DefaultHttp2RemoteFlowController(
                connection, new UniformStreamByteDistributor(connection)));
    connection.remote().maxActiveStreams(mostStreams);
    return connection;
  }
}
