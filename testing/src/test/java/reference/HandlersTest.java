package reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Service;
import tomodachi.ServiceContext;
import tomodachi.Tomodachi;
import tomodachi.http.Get;
import tomodachi.http.Http;
import tomodachi.http.Post;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;

/// Which methods are handlers: inherited, with several triggers, of several services.
class HandlersTest {

  abstract static class Base {
    @Get("/inherited")
    String inherited() {
      return "inherited by " + getClass().getSimpleName();
    }

    @Get("/overridden")
    String overridden() {
      return "base";
    }
  }

  static class Derived extends Base {
    @Override
    @Get("/overridden")
    String overridden() {
      return "derived";
    }
  }

  @Test
  void handlersAreInherited() {
    try (var running = RunningService.start(Derived.class)) {
      assertThat(running.get("/inherited").body()).isEqualTo("inherited by Derived");
      assertThat(running.get("/overridden").body()).isEqualTo("derived");
    }
  }

  static class Stacked {
    @Get({"/one", "/uno"})
    @Http(method = "GET", url = "/two")
    @Post("/three")
    @Http(method = "PUT", url = "/fo+ur")
    String any() {
      return "any";
    }
  }

  @Test
  void aMethodMayHaveSeveralTriggers() {
    try (var running = RunningService.start(Stacked.class)) {
      assertThat(running.get("/one").body()).isEqualTo("any");
      assertThat(running.get("/uno").body()).isEqualTo("any");
      assertThat(running.get("/two").body()).isEqualTo("any");
      assertThat(running.post("/three", "").body()).isEqualTo("any");
      assertThat(running.get("/three").statusCode()).isEqualTo(405);
    }
  }

  @Service("first")
  static class First {
    @Get("/first")
    String ask() {
      return Tomodachi.service(Second.class).orElseThrow().name(null);
    }
  }

  @Service("second")
  static class Second {
    @Get("/second")
    String name(@Nullable ServiceContext context) {
      return context == null ? "asked directly" : context.name();
    }
  }

  @Test
  void servicesOfOneProcessReachEachOther() {
    try (var running = RunningService.start(First.class, Second.class)) {
      assertThat(running.get("/first").body()).isEqualTo("asked directly");
      assertThat(running.get("/second").body()).isEqualTo("second");
      assertThat(Tomodachi.service("first")).containsInstanceOf(First.class);
      assertThat(running.logs().lines("tomodachi.lifecycle"))
          .filteredOn(line -> line.message().equals("started service successfully"))
          .extracting(LogLine::fields)
          .extracting(fields -> fields.get("service"))
          .containsExactly("first", "second");
    }
  }

  static class Nothing {
    String notAHandler() {
      return "";
    }
  }

  @Test
  void aClassWithoutHandlersIsAMistake() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> RunningService.start(Nothing.class))
        .withMessageStartingWith("Service Nothing has no handlers and no lifecycle methods")
        .withMessageContaining("HandlersTest.java")
        .withMessageContaining("annotate a method, such as @Get(\"/hello\")");
  }

  static class Wrong {
    @Get("/same")
    String one() {
      return "";
    }

    @Get("/same")
    String two() {
      return "";
    }

    @Http(method = "GET", url = "/(unclosed")
    String regex() {
      return "";
    }
  }

  @Test
  void allMistakesAreShownTogether() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> RunningService.start(Wrong.class, Nothing.class))
        .withMessageContaining("Wrong.one()")
        .withMessageContaining("Wrong.two()")
        .withMessageContaining("/(unclosed")
        .withMessageContaining("Service Nothing has no handlers");
  }
}
