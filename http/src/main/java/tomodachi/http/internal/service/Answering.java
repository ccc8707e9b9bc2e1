package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.internal.server.ClientGone;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.UncaughtException;

/// Decides what is answered when a call has ended.
///
/// - **A1** — an exception nobody expected is logged, once.
/// - **A2** — there is always an answer: when an error handler fails, that of 500 is asked, and
///   when that fails, the answer is an empty 500.
///
/// @param renderer makes answers of values
/// @param errors the service's error handlers
/// @param plain what is answered where no error handler does
record Answering(Renderer renderer, ErrorHandlers errors, PlainAnswers plain) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");
  private static final int OK = 200;

  /// The answer to a call.
  Reply reply(HttpWork work, Completion completion) {
    try {
      return decide(work, completion);
    } catch (RuntimeException | Error e) {
      // Such as an exception of the service's own that says a status there isn't.
      return failed(work, null, e);
    }
  }

  private Reply decide(HttpWork work, Completion completion) {
    return switch (completion) {
      case Completion.Returned(var value) -> returned(work, value);
      case Completion.Thrown(var cause) -> thrown(work, cause);
      case Completion.TimedOut _ -> solve(work, Problem.of(503));
      case Completion.Interrupted() -> Problem.of(503).reply(work.request()).closing();
    };
  }

  private Reply returned(HttpWork work, @Nullable Object value) {
    try {
      return work.problem() == null ? ordinary(work, value) : rendered(work, work.problem(), value);
    } catch (IOException | RuntimeException | Error e) {
      return thrown(work, e);
    }
  }

  private Reply ordinary(HttpWork work, @Nullable Object value) throws IOException {
    return isAbsent(value) ? solve(work, Problem.of(404)) : render(work, value, OK);
  }

  private static boolean isAbsent(@Nullable Object value) {
    return value instanceof Optional<?> optional && optional.isEmpty();
  }

  private Reply rendered(HttpWork work, Problem problem, @Nullable Object value)
      throws IOException {
    return isAbsent(value)
        ? problem.reply(work.request())
        : render(work, value, problem.status()).withMissing(problem.headers());
  }

  private Reply render(HttpWork work, @Nullable Object value, int status) throws IOException {
    try {
      var reply = renderer.render(value, status, work.request());
      return work.request().method().equals("HEAD") ? reply : reply.begun();
    } catch (NoJsonForm e) {
      throw new IllegalArgumentException(
          "The result of %s can't be written as JSON: %s".formatted(work.called(), e.getMessage()),
          e.getCause());
    }
  }

  private Reply thrown(HttpWork work, Throwable cause) {
    if (isClientGone(cause)) {
      LOG.info("ignored http request - connection closed before body was sent");
      return Problem.of(400).reply(work.request());
    }
    if (work.problem() != null) {
      return failed(work, errors.find(work.problem()), cause);
    }
    var problem = Problem.of(cause);
    if (!problem.expected()) {
      UncaughtException.log(cause);
    }
    return solve(work, problem);
  }

  private static boolean isClientGone(Throwable cause) {
    return cause instanceof ClientGone
        || (cause instanceof UncheckedIOException && cause.getCause() instanceof ClientGone);
  }

  /// The answer of the error handler, else the plain one.
  private Reply solve(HttpWork work, Problem problem) {
    var handler = errors.find(problem);
    if (handler == null) {
      return plain.reply(work, problem);
    }
    try {
      var called = work.with(problem, handler);
      return rendered(called, problem, handler.call(called));
    } catch (Exception | Error e) {
      return failed(work, handler, e);
    }
  }

  /// The answer when an error handler has failed.
  private Reply failed(HttpWork work, @Nullable BoundHandler<HttpWork> handler, Throwable cause) {
    UncaughtException.log(cause);
    var problem = new Problem(500, "", List.of(), cause);
    var last = errors.byStatus().get(500);
    if (last == null || last.equals(handler)) {
      return plain.reply(work, problem);
    }
    try {
      var called = work.with(problem, last);
      return rendered(called, problem, last.call(called));
    } catch (Exception | Error e) {
      UncaughtException.log(e);
      return plain.reply(work, problem);
    }
  }
}
