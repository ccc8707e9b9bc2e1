package tomodachi.http.internal.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.http.HttpException;
import tomodachi.transport.BoundHandler;

/// The error handlers of one service.
///
/// @param byStatus by the statuses they name
/// @param byException by the exceptions they name
record ErrorHandlers(
    Map<Integer, BoundHandler<HttpWork>> byStatus,
    Map<Class<?>, BoundHandler<HttpWork>> byException) {

  ErrorHandlers {
    byStatus = Map.copyOf(byStatus);
    byException = Map.copyOf(byException);
  }

  /// The handler for a problem; null when there is none.
  @Nullable BoundHandler<HttpWork> find(Problem problem) {
    var named = problem.cause() == null ? null : byException(problem);
    return named == null ? byStatus.get(problem.status()) : named;
  }

  /// The handler that names the nearest type among the exception's own and its supertypes.
  private @Nullable BoundHandler<HttpWork> byException(Problem problem) {
    for (Class<?> type = problem.exception().getClass();
        type != null && !isTooWide(type, problem);
        type = type.getSuperclass()) {
      var handler = byException.get(type);
      if (handler != null) {
        return handler;
      }
    }
    return null;
  }

  /// An exception that says its status itself belongs to the handler of that status, unless another
  /// names just this exception.
  private static boolean isTooWide(Class<?> type, Problem problem) {
    return problem.cause() instanceof HttpException
        ? !HttpException.class.isAssignableFrom(type)
        : problem.expected() && type != problem.exception().getClass();
  }
}
