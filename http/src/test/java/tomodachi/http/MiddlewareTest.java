package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.DecoratedBy;
import tomodachi.Decorator;
import tomodachi.Invocation;
import tomodachi.Middleware;
import tomodachi.Options;

class MiddlewareTest {

  record User(String name) {}

  static final class Guarded {
    final List<String> order = new CopyOnWriteArrayList<>();
    Options options = Options.of(HttpOptions.defaults().withMiddleware(this::outer, this::inner));

    private Object outer(Invocation call, Middleware.Chain next) throws Exception {
      order.add("outer before");
      if (call.argument(Request.class).header("X-Stop").isPresent()) {
        return Response.of(429, "stopped");
      }
      var result = String.valueOf(next.proceed(call.with("user", new User("ann"))));
      order.add("outer after");
      return result + "!";
    }

    private @Nullable Object inner(Invocation call, Middleware.Chain next) throws Exception {
      order.add("inner before");
      try {
        return next.proceed(call.with("page", 3));
      } finally {
        order.add("inner after");
      }
    }

    @Get("/hello/{name}")
    String hello(String name, User user, int page) {
      order.add("handler");
      return name + " " + user.name() + " " + page;
    }

    @DecoratedBy(Refuse.class)
    @Get("/refused")
    String refused() {
      return "never";
    }
  }

  static final class Refuse implements Decorator {
    @Override
    public Object before(Invocation call) {
      return "0";
    }
  }

  @Test
  void runsAroundTheHandlerOutermostFirstAndAddsArguments() {
    var service = new Guarded();
    try (var guarded = Served.start(service)) {
      assertThat(guarded.get("/hello/bob")).hasToString("200 bob ann 3!");
      assertThat(service.order)
          .containsExactly("outer before", "inner before", "handler", "inner after", "outer after");
    }
  }

  @Test
  void mayAnswerInsteadOfTheHandler() {
    var service = new Guarded();
    try (var guarded = Served.start(service)) {
      assertThat(guarded.get("/hello/bob", "X-Stop: 1")).hasToString("429 stopped");
      assertThat(service.order).containsExactly("outer before");
    }
  }

  @Test
  void aDecoratorsAnswerPassesMiddlewareLikeAResult() {
    try (var guarded = Served.start(new Guarded())) {
      assertThat(guarded.get("/refused")).hasToString("200 0!");
    }
  }

  @Test
  void doesNotRunForA404WithoutErrorHandler() {
    var service = new Guarded();
    try (var guarded = Served.start(service)) {
      assertThat(guarded.get("/nowhere")).hasToString("404 Not Found");
      assertThat(service.order).isEmpty();
    }
  }
}
