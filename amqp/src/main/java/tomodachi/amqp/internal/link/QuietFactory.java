package tomodachi.amqp.internal.link;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.SocketConfigurator;
import com.rabbitmq.client.impl.Frame;
import com.rabbitmq.client.impl.FrameHandler;
import com.rabbitmq.client.impl.FrameHandlerFactory;
import com.rabbitmq.client.impl.SocketFrameHandler;
import com.rabbitmq.client.impl.SocketFrameHandlerFactory;
import java.io.IOException;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.internal.wire.ContentHeader;

/// The client's factory, which leaves it to the link to report that a TLS connection failed, and
/// doesn't end a connection over headers that are nested too deep.
final class QuietFactory extends ConnectionFactory {

  /// AMQP 0-9-1, 4.2.2.
  private static final byte[] HEADER = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};

  private final SocketFactory sockets;
  private final SocketConfigurator configurator;
  private final int largestMessage;

  /// @param configurator is given each socket before it is connected
  /// @param largestMessage the longest body that is taken, in bytes
  QuietFactory(SocketFactory sockets, SocketConfigurator configurator, int largestMessage) {
    this.sockets = sockets;
    this.configurator = configurator;
    this.largestMessage = largestMessage;
    setMaxInboundMessageBodySize(largestMessage);
  }

  @Override
  protected synchronized FrameHandlerFactory createFrameHandlerFactory() {
    return new SocketFrameHandlerFactory(
        getConnectionTimeout(), sockets, configurator, false, null, null, largestMessage) {
      @Override
      public FrameHandler create(Socket socket) throws IOException {
        return new QuietHandler(socket, largestMessage);
      }
    };
  }

  private static final class QuietHandler extends SocketFrameHandler {

    private final Socket socket;

    QuietHandler(Socket socket, int largestMessage) throws IOException {
      super(socket, null, largestMessage);
      this.socket = socket;
    }

    /// As the client does it, but without an error in the log when it fails. Nothing is written
    /// before it.
    @Override
    public void sendHeader() throws IOException {
      socket.getOutputStream().write(HEADER);
    }

    /// The next frame; null when none has come in time.
    @Override
    public @Nullable Frame readFrame() throws IOException {
      var frame = super.readFrame();
      return frame != null && frame.getType() == AMQP.FRAME_HEADER ? readable(frame) : frame;
    }

    private static Frame readable(Frame frame) {
      return ContentHeader.replacement(frame.getPayload())
          .map(payload -> new Frame(AMQP.FRAME_HEADER, frame.getChannel(), payload))
          .orElse(frame);
    }
  }
}
