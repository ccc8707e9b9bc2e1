package redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.BindingException;
import tomodachi.transport.Completion;
import tomodachi.transport.JsonCodec;
import tomodachi.transport.UncaughtException;
import tomodachi.transport.Work;

/// A task on its way through its handler.
record Task(String text, TaskList list, Runnable ended) implements Work {

  private static final Logger log = LoggerFactory.getLogger("tomodachi.redis");

  /// The task's text as JSON.
  @Nullable Object json(Type type) {
    try {
      return JsonCodec.standard().read(text.getBytes(UTF_8), type);
    } catch (IllegalArgumentException e) {
      throw new BindingException("task", e.getMessage(), e);
    }
  }

  @Override
  public String settle(Completion completion) {
    try {
      return tell(completion);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ended.run();
    }
  }

  private String tell(Completion completion) throws IOException {
    return switch (completion) {
      case Completion.Returned _ -> {
        list.done(text);
        yield "done";
      }
      case Completion.Interrupted() -> {
        list.giveBack(text);
        yield "returned";
      }
      case Completion.Thrown(var cause) -> fail(reason(cause));
      case Completion.TimedOut(var limit) ->
          fail("not done within %d ms".formatted(limit.toMillis()));
    };
  }

  private String fail(String reason) throws IOException {
    log.atWarn().addKeyValue("list", list.name()).addKeyValue("reason", reason).log("task failed");
    list.fail(text);
    return "failed";
  }

  /// Why the task failed, without what it says. Only a mistake of the handler has a stack to show.
  private static String reason(Throwable cause) {
    if (cause instanceof BindingException mistake) {
      return String.valueOf(mistake.getMessage());
    }
    UncaughtException.log(cause);
    return "uncaught " + cause.getClass().getSimpleName();
  }
}
