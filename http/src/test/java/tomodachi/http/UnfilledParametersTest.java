package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Invocation;
import tomodachi.Options;
import tomodachi.Tomodachi;

/// What nobody gives a value is seen at start, unless a middleware might.
class UnfilledParametersTest {

  private static String firstLine(Object service) {
    Served.openToCore();
    var thrown =
        catchThrowableOfType(DeclarationException.class, () -> Tomodachi.start(service).close());
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElseThrow();
  }

  static final class Unfilled {
    @Get("/orders/{id}")
    void read(int id, Thread thread) {}
  }

  @Test
  void aParameterNobodyFillsIsAMistake() {
    assertThat(firstLine(new Unfilled()))
        .isEqualTo("Parameter \"thread\" of type Thread gets no value from @Get");
  }

  static final class Observed {
    final Options options =
        Options.of(
            HttpOptions.defaults()
                .withMiddleware(
                    new HttpMiddleware() {
                      @Override
                      public @Nullable Object handle(Invocation call, Chain next) throws Exception {
                        return next.proceed(call);
                      }

                      @Override
                      public boolean addsArguments() {
                        return false;
                      }
                    }));

    @Get("/orders")
    void read(Thread thread) {}
  }

  @Test
  void aMiddlewareThatAddsNoArgumentsHidesNoMistake() {
    assertThat(firstLine(new Observed()))
        .isEqualTo("Parameter \"thread\" of type Thread gets no value from @Get");
  }
}
