package tomodachi.schedule.internal.claim;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A source of connections with something done on their calls.
final class WatchedSource {

  private WatchedSource() {}

  /// What is done instead of a call; [#proceed] is the call itself.
  @FunctionalInterface
  interface Step {
    @Nullable Object take(Connection connection, Method method, Object[] arguments)
        throws Throwable;

    static @Nullable Object proceed(Object target, Method method, Object[] arguments)
        throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  /// A source that only has `getConnection()`.
  static DataSource of(DataSource source, Step step) {
    return source(() -> watched(source.getConnection(), step));
  }

  /// Connections that go back to their source when closed, to be taken again.
  static DataSource pool(DataSource source) {
    Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    return source(() -> {
      var taken = idle.poll();
      return watched(
          taken != null && !taken.isClosed() ? taken : source.getConnection(),
          (connection, method, arguments) ->
              method.getName().equals("close")
                  ? idle.add(connection)
                  : Step.proceed(connection, method, arguments));
    });
  }

  /// A statement that fails when it is closed.
  static PreparedStatement failingAtItsEnd(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            throw new SQLException("An I/O error occurred");
          }
          return Step.proceed(statement, method, arguments);
        });
  }

  /// Where connections come from.
  @FunctionalInterface
  interface Supply {
    Connection get() throws Exception;
  }

  /// A source of these connections, and of nothing else.
  static DataSource source(Supply supply) {
    return proxy(
        DataSource.class,
        (method, _) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
          }
          return supply.get();
        });
  }

  private static Connection watched(Connection connection, Step step) {
    return proxy(Connection.class, (method, arguments) -> step.take(connection, method, arguments));
  }

  @FunctionalInterface
  private interface Call {
    @Nullable Object answer(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            List.of(type).toArray(Class<?>[]::new),
            (_, method, arguments) -> call.answer(method, arguments)));
  }
}
