package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Tomodachi;
import tomodachi.transport.Trigger;

/// The texts users see; the lines with places are left out, except where two places matter.
class DeclarationMistakesTest {

  record Order(String sku) {}

  private static List<String> mistakes(Object service) {
    Served.openToCore();
    var thrown =
        catchThrowableOfType(DeclarationException.class, () -> Tomodachi.start(service).close());
    return List.of(String.valueOf(thrown.getMessage()).split("\n"));
  }

  private static String mistake(Object service) {
    var lines = mistakes(service);
    assertThat(lines).as("one mistake with one place: %s", lines).hasSize(3);
    assertThat(lines.get(1)).matches(" {4}@\\w+ on \\w+\\.\\w+\\(.*\\) \\(.+\\)");
    return lines.get(0) + "\n" + lines.get(2).strip();
  }

  static final class Twice {
    @Get("/orders/{id}")
    void read(String id) {}

    @Http(method = "GET", url = "/orders/x")
    void other() {}

    @Get("/orders/{key}")
    void show(String key) {}
  }

  @Test
  void routesAlikeNameBothPlaces() {
    var lines = mistakes(new Twice());

    assertThat(lines.getFirst()).isEqualTo("Route GET \"/orders/{key}\" is declared twice");
    assertThat(lines.get(1)).startsWith("    @Get on Twice.read(String) (");
    assertThat(lines.get(2)).startsWith("    @Get on Twice.show(String) (");
    assertThat(lines.get(3)).isEqualTo("    give one of them another path or another method");
    assertThat(lines).hasSize(4);
  }

  static final class DeadHead {
    @Get("/a")
    void get() {}

    @Head("/a")
    void head() {}
  }

  @Test
  void aHeadRouteBehindItsGetRouteCouldNeverAnswer() {
    assertThat(mistakes(new DeadHead())).first().isEqualTo("Route HEAD \"/a\" is declared twice");
    assertThat(mistakes(new DeadHead()))
        .last()
        .isEqualTo("    the first takes these requests too; remove one, or put the narrower first");
  }

  static final class NoParameter {
    @Get("/orders/{id}")
    void read() {}
  }

  @Test
  void aTemplateNameNeedsAParameter() {
    assertThat(mistake(new NoParameter()))
        .isEqualTo(
            """
            Template "/orders/{id}" has the name "id", but no parameter is called so
            add the parameter "id\"\
            """);
  }

  static final class Misspelt {
    @Http(method = "GET", url = "/orders/(?P<id>.+)")
    void read(String orderId) {}
  }

  @Test
  void anUnboundNameBesideAnUnmatchedParameterIsNoQueryParameter() {
    assertThat(mistake(new Misspelt()))
        .isEqualTo(
            """
            The path has the name "id" without a parameter, and parameter "orderId" isn't in the path
            give both the same name, or mark the parameter with @Query if it is one\
            """);
  }

  static final class TwoBodies {
    @Post("/a")
    void place(Order order, Map<String, Object> rest) {}
  }

  @Test
  void aRequestHasOneBody() {
    assertThat(mistake(new TwoBodies()))
        .isEqualTo(
            """
            Parameters "order" and "rest" could each be the body, and a request has one
            mark one with @Body, and the others with @Query or @Header if they are that\
            """);
  }

  static final class InnerBody {
    @SuppressWarnings("ClassCanBeStatic") // It is not, that's the mistake.
    final class Crate {}

    @Post("/a")
    void place(Crate order) {}
  }

  @Test
  void anInnerClassIsNoBody() {
    assertThat(mistake(new InnerBody()))
        .isEqualTo(
            """
            Parameter "order" is the body, but Crate is an inner class, which JSON can't make
            make it a record, or a static class\
            """);
  }

  static final class PathOfRecord {
    @Get("/a/{order}")
    void read(Order order) {}
  }

  @Test
  void aPartOfThePathIsMadeFromText() {
    assertThat(mistake(new PathOfRecord()))
        .isEqualTo(
            """
            Parameter "order" is part of the path, but a Order can't be made from text
            use a text, a number, or a type with a static method of(String) or parse(String)\
            """);
  }

  static final class QueryOfRecord {
    @Get("/a")
    void read(@Query Order order) {}
  }

  @Test
  void anAnnotatedParameterIsMadeFromText() {
    assertThat(mistake(new QueryOfRecord()))
        .isEqualTo(
            """
            Parameter "order" has @Query, but a Order can't be made from text
            use a text, a number, or a type with a static method of(String) or parse(String)\
            """);
  }

  static final class NotEverywhere {
    @Get({"/a/{id}", "/b"})
    void read(String id) {}
  }

  @Test
  void aParameterHasAValueOnEveryPathOfItsRoute() {
    assertThat(mistake(new NotEverywhere()))
        .isEqualTo(
            """
            Parameter "id" has no value where the path is "/b"
            make it optional, by @Nullable or @Default, or split the routes\
            """);
  }

  static final class BadRegex {
    @Http(method = "GET", url = "/a(b")
    void read() {}
  }

  @Test
  void aBadExpressionSaysWhere() {
    assertThat(mistake(new BadRegex()))
        .isEqualTo(
            """
            Route expression "/a(b" is wrong: Unclosed group, at position 4
            correct the expression\
            """);
  }

  static final class BadMethod {
    @Http(method = "GET POST", url = "/a")
    void read() {}
  }

  @Test
  void aMethodIsAName() {
    assertThat(mistake(new BadMethod()))
        .isEqualTo(
            """
            Route has the method "GET POST", which is no method
            write a name such as "GET", or "*" for all\
            """);
  }

  static final class NoPath {
    @Get({})
    void read() {}
  }

  @Test
  void aRouteHasAPath() {
    assertThat(mistake(new NoPath()))
        .isEqualTo("Route has no path\nwrite one, such as @Get(\"/orders/{id}\")");
  }

  static final class EmptyError {
    @HttpError
    void nothing() {}
  }

  @Test
  void anErrorHandlerIsForSomething() {
    assertThat(mistake(new EmptyError()))
        .isEqualTo(
            """
            @HttpError names neither a status nor an exception
            write @HttpError(404) or @HttpError(exception = …)\
            """);
  }

  static final class NoError {
    @HttpError(200)
    void fine() {}
  }

  @Test
  void anErrorHandlerIsForErrors() {
    assertThat(mistake(new NoError()))
        .isEqualTo(
            """
            @HttpError names the status 200, which is no error
            write a status from 400 to 599\
            """);
  }

  static final class TwoHandlers {
    @HttpError(404)
    void first() {}

    @HttpError({404, 500})
    void second() {}
  }

  @Test
  void aStatusHasOneErrorHandler() {
    var lines = mistakes(new TwoHandlers());

    assertThat(lines.getFirst()).isEqualTo("404 has two error handlers");
    assertThat(lines.get(1)).startsWith("    @HttpError on TwoHandlers.first() (");
    assertThat(lines.get(2)).startsWith("    @HttpError on TwoHandlers.second() (");
    assertThat(lines.get(3)).isEqualTo("    keep one of them");
  }

  static final class NarrowException {
    @HttpError(value = 500, exception = IOException.class)
    void failed(IOException cause) {}
  }

  @Test
  void theExceptionOfAnErrorHandlerFitsAllItIsCalledFor() {
    assertThat(mistake(new NarrowException()))
        .isEqualTo(
            """
            Parameter "cause" is a IOException, but the handler is called for other exceptions too
            make it a Throwable, or optional by @Nullable\
            """);
  }

  static final class QueryOfError {
    @HttpError(404)
    String missing(int n) {
      return "" + n;
    }
  }

  @Test
  void anErrorHandlerTakesNothingFromTheQueryUnasked() {
    assertThat(mistake(new QueryOfError()))
        .isEqualTo(
            """
            Parameter "n" of type int gets no value in an error handler
            it may take Request, int status, a Throwable, and what has @Query, @Header or @Cookie\
            """);
  }

  static final class NeedyError {
    @HttpError(404)
    String missing(@Header String token) {
      return token;
    }
  }

  @Test
  void whatAnErrorHandlerTakesOfTheRequestIsOptional() {
    assertThat(mistake(new NeedyError()))
        .isEqualTo(
            """
            Parameter "token" of an error handler has @Header, which a request may lack
            make it optional, by @Nullable or @Default\
            """);
  }

  static final class BodyOfGet {
    @Get("/a")
    void read(Order order) {}

    @Get("/b")
    void readMap(Map<String, Object> map) {}
  }

  @Test
  void aGetHasNoBodyUnasked() {
    assertThat(mistakes(new BodyOfGet()))
        .contains(
            "Parameter \"order\" of type Order gets no value from @Get",
            "Parameter \"map\" of type Map gets no value from @Get",
            "    bodies exist on POST, PUT and PATCH; use one of these, or mark it with @Body")
        .startsWith("2 mistakes, nothing was started");
  }

  static final class PartlyTwice {
    @Http(method = "GET", url = "/q/?")
    void get() {}

    @Http(
        method = {"POST", "GET"},
        url = "/q/?")
    void both() {}
  }

  @Test
  void ofSeveralMethodsOnlyThoseDeclaredTwiceAreNamed() {
    assertThat(mistakes(new PartlyTwice()))
        .first()
        .isEqualTo("Route GET \"/q/?\" is declared twice");
  }

  static final class TwoSources {
    @Get("/a")
    void read(@Query @Header String token) {}
  }

  @Test
  void aParameterComesFromOnePlace() {
    assertThat(mistake(new TwoSources()))
        .isEqualTo("Parameter \"token\" has @Query and @Header\nkeep the one it is");
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Trigger(HttpTransportFactory.class)
  @interface Trace {}

  static final class Foreign {
    @Trace
    void trace() {}
  }

  @Test
  void anotherTriggerOfThisTransportIsNotUnderstood() {
    assertThat(mistake(new Foreign()))
        .isEqualTo("@Trace is no annotation of HTTP\nuse @Http, @Get or one of its kin instead");
  }

  static final class Many {
    @Get("orders")
    void first() {}

    @Get("/a/{}")
    void second() {}
  }

  @Test
  void allMistakesAreToldTogether() {
    assertThat(mistakes(new Many()).stream().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            "2 mistakes, nothing was started",
            "",
            "Route template \"orders\" doesn't begin with \"/\"",
            "",
            "Route template \"/a/{}\" has \"{}\", which can't be the name of a parameter");
  }

  static final class OpenToAll {
    @Cors(value = "*", allowCredentials = true)
    @Get("/a")
    void get() {}
  }

  static final class NoAge {
    @Cors(value = "https://a.example", maxAge = "long")
    @Get("/a")
    void get() {}
  }

  @Test
  void aWrongCorsSaysWhatIsWrong() {
    assertThat(mistake(new OpenToAll()))
        .isEqualTo(
            """
            @Cors is wrong: allow_credentials can't be true while allowed_origins has "*": then any page could act in the name of its visitor, and browsers refuse it; name the origins
            correct it, or leave it out for what http.cors says\
            """);
    assertThat(mistake(new NoAge())).startsWith("@Cors is wrong: ");
  }
}
