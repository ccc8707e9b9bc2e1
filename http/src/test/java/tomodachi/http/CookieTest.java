package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CookieTest {

  static final class Jar {
    @Get("/cookie")
    String cookie(Request request) {
      return request.cookie("a").map(value -> "<" + value + ">").orElse("none");
    }

    @Get("/set")
    Response set() {
      return Response.of(200)
          .withCookie(SetCookie.of("session", "abc").withMaxAge(Duration.ofHours(1)))
          .withCookie(SetCookie.of("old", "").withMaxAge(Duration.ZERO).withPath("/x"))
          .withHeader("X-Other", "1")
          .withAddedHeader("x-other", "2");
    }

    @Get("/repeated")
    String repeated(Request request) {
      return request.headers().all("X-Tag") + " " + request.header("x-tag").orElse("none");
    }
  }

  private final Served jar = Served.start(new Jar());

  @AfterAll
  void stop() {
    jar.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a=1 | <1>",
        "b=2; a=1 | <1>",
        "a=1; a=2 | <1>",
        "a=\"1 2\" | <1 2>",
        "a=\" | <\">",
        "a= | <>",
        "a=1=2 | <1=2>",
        "a = 1 | <1>",
        ";;a=1;; | <1>",
        "a | none",
        "A=1 | none",
        "aa=1 | none",
        "=1; b | none",
        "b=\"; a=1; \" | <1>",
      })
  void isTheFirstOfItsNameAndMalformedOnesAreSkipped(String header, String value) {
    assertThat(jar.get("/cookie", "Cookie: " + header).body()).isEqualTo(value);
  }

  @Test
  void mayStandInAnyLineOfTheHeader() {
    assertThat(jar.get("/cookie", "Cookie: b=2", "Cookie: a=1").body()).isEqualTo("<1>");
    assertThat(jar.get("/cookie").body()).isEqualTo("none");
  }

  @Test
  void anAnswerSetsEachInALineOfItsOwn() {
    var answer = jar.get("/set");

    assertThat(answer.headers().all("Set-Cookie"))
        .containsExactly(
            "session=abc; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax",
            "old=; Path=/x; Max-Age=0; HttpOnly; SameSite=Lax");
    assertThat(answer.headers().all("X-Other")).containsExactly("1", "2");
  }

  @Test
  void headersOfARequestMayRepeat() {
    assertThat(jar.get("/repeated", "X-Tag: a", "x-tag: b, c").body()).isEqualTo("[a, b, c] a");
  }
}
