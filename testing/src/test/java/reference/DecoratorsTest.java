package reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.DecoratedBy;
import tomodachi.Decorator;
import tomodachi.Invocation;
import tomodachi.ServiceContext;
import tomodachi.http.Get;
import tomodachi.http.Request;
import tomodachi.http.Response;
import tomodachi.testing.RunningService;

/// test_decorated_functions_service and test_mock_decorator.
class DecoratorsTest {

  static final class LetThrough implements Decorator {
    @Override
    public @Nullable Object before(Invocation call) {
      return null;
    }
  }

  static final class AnswerZero implements Decorator {
    @Override
    public Object before(Invocation call) {
      return "0";
    }
  }

  static final class AnswerFalse implements Decorator {
    @Override
    public Object before(Invocation call) {
      return false;
    }
  }

  static final class AnswerEmpty implements Decorator {
    @Override
    public Object before(Invocation call) {
      return "";
    }
  }

  static final class Refuse implements Decorator {
    @Override
    public Object before(Invocation call) {
      throw new IllegalStateException("refused");
    }
  }

  static final class SeeArguments implements Decorator {
    private final ServiceContext context;

    SeeArguments(ServiceContext context) {
      this.context = context;
    }

    @Override
    public Object before(Invocation call) {
      return "%s %s %s of %s"
          .formatted(
              call.argument(Request.class).method(),
              call.handler(),
              call.arguments(),
              context.name());
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @DecoratedBy(AnswerZero.class)
  @interface Zero {}

  static class Decorated {
    final List<String> called = Collections.synchronizedList(new ArrayList<>());

    @Get("/through")
    @DecoratedBy(LetThrough.class)
    String through() {
      return handled("through");
    }

    @Get("/zero")
    @DecoratedBy(AnswerZero.class)
    String zero() {
      return handled("zero");
    }

    @Get("/own-annotation")
    @Zero
    String ownAnnotation() {
      return handled("ownAnnotation");
    }

    @Get("/false")
    @DecoratedBy(AnswerFalse.class)
    String falsehood() {
      return handled("false");
    }

    @Get("/empty")
    @DecoratedBy(AnswerEmpty.class)
    String empty() {
      return handled("empty");
    }

    @Get("/refused")
    @DecoratedBy(Refuse.class)
    String refused() {
      return handled("refused");
    }

    @Get("/chain")
    @DecoratedBy({LetThrough.class, Outer.class, Inner.class})
    String chain() {
      return handled("chain");
    }

    @Get("/arguments/{id}/{size}")
    @DecoratedBy(SeeArguments.class)
    String arguments(int id, String size) {
      return handled("arguments");
    }

    /// An inner class: it belongs to the service's instance.
    class Outer implements Decorator {
      @Override
      public @Nullable Object before(Invocation call) {
        called.add("outer");
        return null;
      }
    }

    class Inner implements Decorator {
      @Override
      public Object before(Invocation call) {
        called.add("inner");
        return Response.of(418, "short");
      }
    }

    private String handled(String name) {
      called.add(name);
      return "handled " + name;
    }
  }

  private final Decorated decorated = new Decorated();

  @Test
  void nullLetsTheHandlerRun() {
    try (var running = RunningService.start(decorated)) {
      assertThat(running.get("/through").body()).isEqualTo("handled through");
    }
  }

  @Test
  void anythingElseBecomesTheResult() {
    try (var running = RunningService.start(decorated)) {
      assertThat(running.get("/zero").body()).isEqualTo("0");
      assertThat(running.get("/own-annotation").body()).isEqualTo("0");
      assertThat(running.get("/false").body()).isEqualTo("false");
      assertThat(running.get("/empty").body()).isEmpty();
      assertThat(running.get("/empty").statusCode()).isEqualTo(200);
      assertThat(decorated.called).isEmpty();
    }
  }

  @Test
  void anExceptionCountsAsTheHandlers() {
    try (var running = RunningService.start(decorated)) {
      assertThat(running.get("/refused").statusCode()).isEqualTo(500);
      assertThat(decorated.called).isEmpty();
    }
  }

  @Test
  void decoratorsAreAskedInOrderUntilOneAnswers() {
    try (var running = RunningService.start(decorated)) {
      assertThat(running.get("/chain").statusCode()).isEqualTo(418);
      assertThat(decorated.called).containsExactly("outer", "inner");
    }
  }

  @Test
  void aDecoratorSeesTheArguments() {
    try (var running = RunningService.start(decorated)) {
      assertThat(running.get("/arguments/7/xl").body())
          .isEqualTo("GET arguments {id=7, size=xl} of decorated");
    }
  }

  @Test
  void aDecoratedMethodIsStillAPlainMethod() {
    assertThat(decorated.zero()).isEqualTo("handled zero");
    assertThat(decorated.arguments(1, "s")).isEqualTo("handled arguments");
  }

  @DecoratedBy(AnswerZero.class)
  static class Guarded {
    @Get("/any")
    String any() {
      return "handled";
    }
  }

  @Test
  void aClassDecoratesAllItsHandlers() {
    try (var running = RunningService.start(Guarded.class)) {
      assertThat(running.get("/any").body()).isEqualTo("0");
    }
  }

  @DecoratedBy(AnswerZero.class)
  @interface Invisible {}

  static class Unguarded {
    @Get("/any")
    @Invisible
    String any() {
      return "handled";
    }
  }

  @Test
  void anAnnotationThatIsNotThereAtRunTimeFailsTheStart() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> RunningService.start(Unguarded.class))
        .withMessageContaining("Invisible")
        .withMessageContaining("@Retention(RetentionPolicy.RUNTIME)");
  }
}
