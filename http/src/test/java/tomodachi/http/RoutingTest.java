package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingTest {

  static final class Shop {
    @Http(method = "GET", url = "/resource/(?P<id>[^/]+?)/?")
    String resource(String id) {
      return "id = " + id;
    }

    @Http(
        method = {"GET", "put"},
        url = "/optional(?:/(?P<user_id>\\d+))?")
    String optional(@Nullable Integer userId) {
      return "user = " + userId;
    }

    @Http(method = "*", url = "/any")
    String any(Request request) {
      return request.method();
    }

    @Get({"/orders/{id}", "/old/orders/{id}"})
    String order(long id) {
      return "order " + id;
    }

    @Get("/files/{path...}")
    String file(String path) {
      return "file " + path;
    }

    @Get("/orders/new")
    String never() {
      return "never";
    }

    @Delete("/orders/{id}")
    void remove(long id) {}

    @Patch("/orders/{id}")
    @Put("/orders/{id}")
    String change(long id, Request request) {
      return request.method() + " " + id;
    }

    @Http(method = "GET", url = "/stack/a")
    @Http(method = "POST", url = "/stack/b")
    String stacked(Request request) {
      return request.method() + request.path();
    }

    @Http(method = "GET", url = "/slow/(.*)(.*)(.*)(.*)(.*)x")
    void slow() {}

    @Head("/probe")
    Response probe() {
      return Response.of(200).withHeader("X-Probe", "yes");
    }
  }

  private Served shop;

  RoutingTest() {
    shop = Served.start(new Shop());
  }

  @BeforeAll
  void listens() {
    assertThat(shop.running().ready()).isTrue();
  }

  @AfterAll
  void stop() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /resource/1234, 200 id = 1234",
    "GET, /resource/1234/, 200 id = 1234",
    "GET, /resource/a%2Fb%2520c, 200 id = a/b%20c",
    "GET, /resource/bl%C3%A5?x=1, 200 id = blå",
    "GET, http://elsewhere/resource/1, 200 id = 1",
    "GET, /resource/, 404 Not Found",
    "GET, /resource/a/b, 404 Not Found",
    "GET, /optional, 200 user = null",
    "PUT, /optional/7, 200 user = 7",
    "BREW, /any, 200 BREW",
    "GET, /orders/7, 200 order 7",
    "GET, /old/orders/8, 200 order 8",
    "GET, /orders/new, 400 id: must be a whole number",
    "GET, /files/a/b.txt, 200 file a/b.txt",
    "GET, /files/a%2Fb, 200 file a/b",
    "GET, /files/, 404 Not Found",
    "DELETE, /orders/7, '200 '",
    "PATCH, /orders/7, 200 PATCH 7",
    "PUT, /orders/7, 200 PUT 7",
    "GET, /stack/a, 200 GET/stack/a",
    "POST, /stack/b, 200 POST/stack/b",
    "GET, /nothing, 404 Not Found",
    "GET, /%zz, 400 request target has a % without two hexadecimal digits",
    "GET, /a%00, 400 request target has a NUL",
  })
  void answers(String method, String target, String answer) {
    assertThat(shop.send(method, target, "")).hasToString(answer);
  }

  @Test
  void aKnownPathWithAnotherMethodIsAnsweredWithThoseAllowed() {
    var answer = shop.post("/orders/7", "");

    assertThat(answer).hasToString("405 Method Not Allowed");
    assertThat(answer.header("Allow")).isEqualTo("DELETE,GET,HEAD,PATCH,PUT");
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void headIsAnsweredLikeGetWithoutTheBody() {
    var answer = shop.send("HEAD", "/resource/1234", "");

    assertThat(answer).hasToString("200 ");
    assertThat(answer.header("Content-Length")).isEqualTo("9");
  }

  @Test
  void headMayHaveAHandlerOfItsOwn() {
    assertThat(shop.send("HEAD", "/probe", "").header("X-Probe")).isEqualTo("yes");
    assertThat(shop.get("/probe").header("Allow")).isEqualTo("HEAD");
  }

  @Test
  void anExpressionWithoutEndDoesNotHoldUpTheServer() {
    assertThat(shop.get("/slow/" + "a".repeat(4000)))
        .hasToString("400 request path takes too long to match");
  }
}
