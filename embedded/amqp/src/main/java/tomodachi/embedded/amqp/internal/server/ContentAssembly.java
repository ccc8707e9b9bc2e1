package tomodachi.embedded.amqp.internal.server;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.model.Memory;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.Frame;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// The messages that are coming in on a connection's channels, at most one on each. Used by the
/// connection's thread only.
final class ContentAssembly {

  private final Memory memory;
  private final Map<Integer, IncomingContent> incoming = new HashMap<>();

  ContentAssembly(Memory memory) {
    this.memory = memory;
  }

  void begin(int channel, BasicRequest.Publish publish) {
    incoming.put(channel, new IncomingContent(publish, memory));
  }

  /// Adds a header or a part of a body.
  ///
  /// @return the message, if that was its end; it has to be released
  /// @throws Refusal if something else was to come
  @Nullable IncomingContent add(Frame frame) throws Refusal {
    var content = incoming.get(frame.channel());
    if (content == null) {
      throw new Refusal(
          ReplyCode.UNEXPECTED_FRAME, "expected method frame, got non method frame instead");
    }
    if (frame.type() == Frame.Type.HEADER) {
      content.begin(frame.header());
    } else {
      content.add(frame.payload());
    }
    return content.isComplete() ? incoming.remove(frame.channel()) : null;
  }

  /// @throws Refusal if a message is coming in on that channel
  void checkIdle(int channel) throws Refusal {
    var content = incoming.get(channel);
    if (content != null) {
      throw content.interrupted();
    }
  }

  /// Forgets what has come of a message.
  void discard(int channel) {
    var content = incoming.remove(channel);
    if (content != null) {
      content.release();
    }
  }

  void discardAll() {
    incoming.values().forEach(IncomingContent::release);
    incoming.clear();
  }
}
