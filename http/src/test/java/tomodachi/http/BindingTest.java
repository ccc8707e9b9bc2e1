package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.Default;
import tomodachi.Options;
import tomodachi.ServiceContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BindingTest {

  record Line(String sku, int quantity) {}

  enum Color {
    RED,
    GREEN
  }

  static final class Desk {
    Options options = Options.of(HttpOptions.defaults().withClientMaxSize(1024));

    @Post("/record")
    String record(Line line) {
      return line.toString();
    }

    @Post("/optional-record")
    String optionalRecord(Optional<Line> line) {
      return line.toString();
    }

    @Put("/list")
    String list(List<Line> lines) {
      return lines.toString();
    }

    @Patch("/map")
    String map(Map<String, Object> map) {
      return map.toString();
    }

    @Post("/bytes")
    String bytes(byte[] body) {
      return body.length + " bytes";
    }

    @Post("/text/{id}")
    String text(String id, @Body String body) {
      return id + ":" + body;
    }

    @Delete("/explicit")
    String explicit(@Body Line line) {
      return "removed " + line.sku();
    }

    @Post("/mixed/{id}")
    String mixed(int id, Line line, boolean loud, Request request, ServiceContext service) {
      return "%d %s %s %s %s".formatted(id, line.sku(), loud, request.method(), service.name());
    }

    @Get("/query")
    String query(
        int page,
        List<Integer> ids,
        Optional<String> sort,
        @Default("10") int size,
        @Nullable Color color) {
      return "%d %s %s %d %s".formatted(page, ids, sort.orElse("-"), size, color);
    }

    @Get("/renamed")
    String renamed(
        @Query("q") String text,
        @Header Optional<String> userAgent,
        @Header("X-Tag") List<String> tags,
        @Cookie @Nullable String session) {
      return "%s %s %s %s".formatted(text, userAgent.orElse("-"), tags, session);
    }

    @Get("/types/{uuid}/{day}")
    String types(UUID uuid, LocalDate day) {
      return uuid + " " + day;
    }

    @Post("/request")
    String request(Request request) {
      return request.json(Line.class)
          + request.text()
          + request.query("a").orElse("-")
          + request.queries()
          + request.credentials();
    }
  }

  private final Served desk = Served.start(new Desk());

  @AfterAll
  void stop() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /record | {\"sku\":\"a\",\"quantity\":2} | 200 Line[sku=a, quantity=2]",
        "POST | /record | {\"sku\":\"a\",\"quantity\":2,\"x\":1} | 200 Line[sku=a, quantity=2]",
        "POST | /record | {\"sku\" | 400 body: isn't valid JSON (line 1, column 7)",
        "POST | /record | {\"sku\":\"a\",\"quantity\":\"many\"} "
            + "| 400 body: doesn't fit at \"quantity\" (line 1, column 23)",
        "POST | /record | '' | 400 body: is missing",
        "POST | /record | null | 400 body: is missing",
        "POST | /optional-record | '' | 200 Optional.empty",
        "PUT | /list | [{\"sku\":\"a\",\"quantity\":2}] | 200 [Line[sku=a, quantity=2]]",
        "PATCH | /map | {\"a\":[1]} | 200 {a=[1]}",
        "POST | /bytes | abc | 200 3 bytes",
        "POST | /text/7 | blå | 200 7:blå",
        "DELETE | /explicit | {\"sku\":\"a\",\"quantity\":2} | 200 removed a",
        "POST | /mixed/7?loud=true | {\"sku\":\"a\",\"quantity\":2} | 200 7 a true POST desk",
        "POST | /mixed/7 | {\"sku\":\"a\",\"quantity\":2} | 400 loud: is missing",
        "GET | /query?page=1 | '' | 200 1 [] - 10 null",
        "GET | /query?page=1&ids=2&ids=3&sort=a+b&size=4&color=RED | '' | 200 1 [2, 3] a b 4 RED",
        "GET | /query | '' | 400 page: is missing",
        "GET | /query?page=x | '' | 400 page: must be a whole number",
        "GET | /query?page=1&x=%zz | '' "
            + "| 400 request target has a % without two hexadecimal digits",
        "GET | /renamed?q=%C3%A5 | '' | 200 å - [] null",
        "GET | /renamed | '' | 400 q: is missing",
        "GET | /types/00000000-0000-0000-0000-00000000002a/2026-01-31 | '' "
            + "| 200 00000000-0000-0000-0000-00000000002a 2026-01-31",
      })
  void bindsByTypeThenByName(String method, String target, String body, String answer) {
    assertThat(desk.send(method, target, body)).hasToString(answer);
  }

  @Test
  void headersAndCookiesAreBoundWhereTheySayTheyAre() {
    var answer =
        desk.get(
            "/renamed?q=a",
            "User-Agent: test",
            "x-tag: 1",
            "X-Tag: 2",
            "Cookie: a=b; session=\"s 1\"; session=2");

    assertThat(answer).hasToString("200 a test [1, 2] s 1");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    assertThat(desk.post("/bytes", "x".repeat(1025)))
        .hasToString("413 Maximum request body size 1024 exceeded.");
    assertThat(desk.post("/bytes", "x".repeat(1024))).hasToString("200 1024 bytes");
  }

  @Test
  void theRequestGivesItsPartsItself() {
    var answer =
        desk.post(
            "/request?a=1&a=2&b",
            "{\"sku\":\"a\",\"quantity\":2}",
            "Authorization: Basic dXNlcjpwYTpzcw==");

    assertThat(answer)
        .hasToString(
            "200 Line[sku=a, quantity=2]{\"sku\":\"a\",\"quantity\":2}1{a=[1, 2], b=[]}"
                + "Optional[Credentials[login=user]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"null | 400 body: must not be null", "[ | 400 body: doesn't fit (line 1, column 1)"})
  void aRequestWithoutTheJsonAskedForIsBad(String body, String answer) {
    assertThat(desk.post("/request", body)).hasToString(answer);
  }

  @Test
  void aTextIsReadByItsCharset() {
    assertThat(desk.post("/text/1", "å", "Content-Type: text/plain; charset=iso-8859-1"))
        .hasToString("200 1:Ã¥");
    assertThat(desk.post("/text/1", "å", "Content-Type: text/plain; charset=klingon"))
        .hasToString("415 body: its charset is unknown");
  }
}
