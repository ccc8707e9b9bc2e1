package tomodachi.amqp.internal.link;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownListener;
import com.rabbitmq.client.ShutdownSignalException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A connection that opens nothing but can be lost.
final class FakeConnection {

  private final List<ShutdownListener> listeners = new CopyOnWriteArrayList<>();
  private final Connection connection =
      (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> answer(method, arguments));
  private volatile boolean open = true;

  Line line() {
    return new Line(connection, () -> {});
  }

  void lose(String text) {
    end(new AMQP.Connection.Close.Builder().replyCode(320).replyText(text).build());
  }

  private void end(com.rabbitmq.client.Method reason) {
    open = false;
    var signal = new ShutdownSignalException(true, false, reason, connection);
    listeners.forEach(listener -> listener.shutdownCompleted(signal));
  }

  private @Nullable Object answer(Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "addShutdownListener" -> listeners.add((ShutdownListener) arguments[0]);
      case "getServerProperties" -> Map.of("product", "fake");
      case "isOpen" -> open;
      case "abort" -> {
        lose("aborted");
        yield null;
      }
      case "toString" -> "fake";
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }
}
