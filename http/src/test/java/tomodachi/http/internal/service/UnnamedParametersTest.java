package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.http.internal.route.BadPattern;
import tomodachi.http.internal.route.Methods;
import tomodachi.http.internal.route.PathPattern;
import tomodachi.http.internal.route.Template;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.Work;

/// What happens to classes compiled without `-parameters`, as by `java` itself.
class UnnamedParametersTest {

  /// A parameter as such a class file shows it.
  private record Unnamed(int index, Class<?> rawType) implements HandlerParameter {
    @Override
    public String name() {
      return "arg" + index;
    }

    @Override
    public boolean named() {
      return false;
    }

    @Override
    public Type type() {
      return rawType;
    }

    @Override
    public boolean optional() {
      return false;
    }

    @Override
    public boolean fromText() {
      return rawType == String.class;
    }

    @Override
    public Optional<Type> listOfText() {
      return Optional.empty();
    }

    @Override
    public <A extends Annotation> Optional<A> annotation(Class<A> type) {
      return Optional.empty();
    }

    @Override
    public <W extends Work> ArgumentSource<W> text(
        String sentAs, Function<W, @Nullable String> text) {
      return _ -> "path " + sentAs;
    }

    @Override
    public <W extends Work> ArgumentSource<W> texts(
        String sentAs, Function<W, List<String>> texts) {
      return _ -> "texts " + sentAs;
    }

    @Override
    public <W extends Work> ArgumentSource<W> value(Function<W, @Nullable Object> value) {
      return _ -> "value";
    }
  }

  /// Remembers what was bound to what.
  private final class Recording implements Binding<HttpWork> {
    @Override
    public HandlerDefinition handler() {
      throw new AssertionError("not asked for");
    }

    @Override
    public List<HandlerParameter> open() {
      return List.copyOf(open);
    }

    @Override
    public void bind(HandlerParameter parameter, ArgumentSource<HttpWork> source) {
      open.remove(parameter);
      bound.add(parameter.index() + " = " + source.get(WORK));
    }

    @Override
    public void imply(HandlerParameter parameter, ArgumentSource<HttpWork> source) {
      throw new AssertionError("a query parameter has a name");
    }

    @Override
    public void mistake(String what, String fix) {
      mistakes.add(what + "\n" + fix);
    }
  }

  record Order(String sku) {}

  @SuppressWarnings("NullAway") // The sources above don't look at the work.
  private static final HttpWork WORK = null;

  private final List<HandlerParameter> open = new ArrayList<>();
  private final List<String> bound = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  private void resolve(String method, String template, Class<?>... parameters) throws BadPattern {
    for (var parameter : parameters) {
      open.add(new Unnamed(open.size(), parameter));
    }
    List<PathPattern> patterns = List.of(Template.parse(template));
    new RouteParameters(patterns, Methods.of(List.of(method)), false).resolve(new Recording());
  }

  @Test
  void namesOfThePathThatAreAllThereIsAreTakenInOrder() throws Exception {
    resolve("POST", "/{shelf}/{book}", String.class, Order.class, String.class);

    assertThat(bound).containsExactly("1 = value", "0 = path shelf", "2 = path book");
    assertThat(mistakes).isEmpty();
  }

  @Test
  void anythingElseThatNeedsANameIsAMistakeWithTheRemedy() throws Exception {
    resolve("GET", "/{shelf}", String.class, String.class);

    assertThat(mistakes)
        .containsExactly(
            """
            Parameter 1, a String, has no name in the class file, so it can't be bound by name
            compile with -parameters, or name it by @Query("…"), @Header("…") or @Cookie("…")\
            """);
  }

  @Test
  void aQueryParameterNeedsANameToo() throws Exception {
    resolve("GET", "/books", String.class);

    assertThat(mistakes).singleElement().asString().contains("compile with -parameters");
  }
}
