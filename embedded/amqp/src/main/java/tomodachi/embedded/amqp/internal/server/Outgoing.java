package tomodachi.embedded.amqp.internal.server;

import java.io.IOException;
import tomodachi.embedded.amqp.internal.wire.FrameWriter;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Reply;

/// Something on its way to a client.
sealed interface Outgoing {

  /// What a method alone counts in bytes, about.
  int METHOD_SIZE = 64;

  void writeTo(FrameWriter writer) throws IOException;

  /// The bytes it takes, about.
  default long size() {
    return METHOD_SIZE;
  }

  record Method(int channel, Reply reply) implements Outgoing {
    @Override
    public void writeTo(FrameWriter writer) throws IOException {
      writer.write(channel, reply);
    }
  }

  /// A method with a message.
  final class Content implements Outgoing {
    private final int channel;
    private final Reply reply;
    private final Properties properties;
    private final byte[] body;

    Content(int channel, Reply reply, Properties properties, byte[] body) {
      this.channel = channel;
      this.reply = reply;
      this.properties = properties;
      this.body = body;
    }

    @Override
    public void writeTo(FrameWriter writer) throws IOException {
      writer.write(channel, reply);
      writer.write(channel, properties, body);
    }

    @Override
    public long size() {
      return METHOD_SIZE + properties.size() + (long) body.length;
    }
  }

  enum Sign implements Outgoing {
    HEARTBEAT {
      @Override
      public void writeTo(FrameWriter writer) throws IOException {
        writer.writeHeartbeat();
      }
    },
    GREETING {
      @Override
      public void writeTo(FrameWriter writer) throws IOException {
        writer.writeGreeting();
      }
    }
  }
}
