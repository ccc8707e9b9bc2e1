package tomodachi.amqp.internal.tool;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Looks at queues. A queue that is missing closes the channel (AMQP 0-9-1, 4.2.6), so each look
/// has one of its own.
record QueueLook(Connection connection) {

  /// A fresh channel.
  static Channel channel(Connection connection) throws IOException {
    return connection.openChannel().orElseThrow(() -> new IOException("no channel is left"));
  }

  /// What is in a queue.
  ///
  /// @return null when there is none of this name
  /// @throws IOException when the broker refuses, or the connection is lost
  AMQP.Queue.@Nullable DeclareOk at(String queue) throws IOException {
    var channel = channel(connection);
    try {
      return channel.queueDeclarePassive(queue);
    } catch (IOException e) {
      if (isMissing(e)) {
        return null;
      }
      throw e;
    } finally {
      channel.abort();
    }
  }

  private static boolean isMissing(IOException e) {
    return e.getCause() instanceof ShutdownSignalException signal
        && signal.getReason() instanceof AMQP.Channel.Close close
        && close.getReplyCode() == AMQP.NOT_FOUND;
  }
}
