package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Tomodachi;

/// What is said at start about parameters that can't be the body.
class BodyMistakesTest {

  private static String mistakes(Object service) {
    Served.openToCore();
    return String.valueOf(
        catchThrowableOfType(DeclarationException.class, () -> Tomodachi.start(service).close())
            .getMessage());
  }

  static final class TwoWays {
    @Post("/a")
    void take(InputStream body, Request.Form form) {}

    @Post("/b")
    void takeAlso(@Body Map<String, Object> json, Request.File picture) {}
  }

  @Test
  void aBodyIsEitherAFormOrSomethingElse() {
    assertThat(mistakes(new TwoWays()))
        .contains(
            "Parameters \"body\" and \"form\" could each be the body, and a request has one",
            "Parameters \"json\" and \"picture\" could each be the body, and a request has one");
  }

  static final class WithoutBody {
    @Get("/a")
    void stream(InputStream body) {}

    @Get("/b")
    void form(Request.Form form) {}

    @Get("/c")
    void file(Request.File picture) {}

    @Get("/d")
    void files(List<Request.File> pictures) {}
  }

  @Test
  void aGetHasNoBodyUnasked() {
    assertThat(mistakes(new WithoutBody()))
        .startsWith("4 mistakes, nothing was started")
        .contains(
            "Parameter \"body\" of type InputStream gets no value from @Get",
            "Parameter \"form\" of type Form gets no value from @Get",
            "Parameter \"picture\" of type File gets no value from @Get",
            "Parameter \"pictures\" of type List gets no value from @Get");
  }
}
