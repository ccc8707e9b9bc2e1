package tomodachi.http.internal.route;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "/a ~ /a ~ true",
        "^/a$ ~ /a ~ true",
        "/a\\$ ~ /a$ ~ true",
        "/a\\\\$ ~ /a\\ ~ true",
        "/a ~ /ab ~ false",
        "/a ~ /x/a ~ false",
        "/a/? ~ /a/ ~ true",
        "/a|/b ~ /b ~ true",
        "/a|/b ~ /ab ~ false",
        "/(?P<a_b>x)/(?P=a_b)1 ~ /x/x1 ~ true",
        "/(?P<a>x)/(?P=a)1 ~ /x/y1 ~ false",
        "/(?<a_b>x)\\k<a_b> ~ /xx ~ true",
        "/a\\Z ~ /a ~ true",
        "/x{,2} ~ /xx ~ true",
        "/x{,2} ~ /xxx ~ false",
        "/x{2} ~ /xx ~ true",
        "/[]a]+ ~ /]a ~ true",
        "/[^]a]+ ~ /bc ~ true",
        "/[a\\b]+ ~ /a\b ~ true",
        "/a(?#a comment)b ~ /ab ~ true",
        "/(?i:A)b ~ /ab ~ true",
        "(?i)/AB ~ /ab ~ true",
        "/\\w+ ~ /blå ~ true",
        "/\\d ~ /٣ ~ true",
        "/. ~ /\u2028 ~ true",
        "/\\U0001F600 ~ /😀 ~ true",
        "/\\Q(a\\E ~ /(a ~ true",
        "/(?:a)(?=b)b(?<=b)(?<!a) ~ /ab ~ true",
        "/(?>a+)b ~ /aab ~ true",
        "/a\\[b\\] ~ /a[b] ~ true",
      })
  void matchesWholePathsInPythonsAndJavasSpelling(String regex, String path, boolean matches)
      throws Exception {
    assertThat(RoutePattern.parse(regex).match(path) != null).isEqualTo(matches);
  }

  @Test
  void givesNamedGroupsByTheirOwnNames() throws Exception {
    var values =
        requireNonNull(
            RoutePattern.parse("/(x)?(?P<first_part>[^/]+)/(?:y)?(?<second>[^/]+?)/?")
                .match("/a%2Fb/c/"));

    assertThat(values.names()).containsExactly("first_part", "second");
    assertThat(values.values()).containsExactly("a/b", "c");
  }

  @Test
  void givesNullForAGroupThatTakesNoPart() throws Exception {
    var values = requireNonNull(RoutePattern.parse("/a(?:/(?P<b>\\d+))?").match("/a"));

    assertThat(values.names()).containsExactly("b");
    assertThat(values.get("b")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "/a(b ~ Route expression \"/a(b\" is wrong: Unclosed group, at position 4 ~ correct the"
            + " expression",
        "/(?P<a>x)(?P=b) ~ Route expression \"/(?P<a>x)(?P=b)\" refers to the unknown group \"b\","
            + " at position 10 ~ name a group that stands before",
        "/(?(1)a|b) ~ Route expression \"/(?(1)a|b)\" has a conditional group, which Java doesn't"
            + " know, at position 2 ~ write both cases with (?:…|…)",
        "/(?P<a>x)(?P<a>y) ~ Route expression \"/(?P<a>x)(?P<a>y)\" has two groups \"a\", at"
            + " position 10 ~ rename one of them",
        "/(?P<1a>x) ~ Route expression \"/(?P<1a>x)\" has a group without a usable name, at"
            + " position 2 ~ write letters, digits and _, such as (?<id>…)",
        "/(?Px) ~ Route expression \"/(?Px)\" has an unknown group, at position 2 ~ write"
            + " (?P<name>…) or (?P=name)",
        "/(?x)a ~ Route expression \"/(?x)a\" has the flag \"x\", which isn't the same in Java and"
            + " Python, at position 2 ~ use no other flags than i, m, s and u",
        "/[a[b] ~ Route expression \"/[a[b]\" has \"[\" inside [ ], which Java and Python read"
            + " differently, at position 4 ~ write a backslash before it",
        "/[a&&b] ~ Route expression \"/[a&&b]\" has \"&&\" inside [ ], which Java and Python read"
            + " differently, at position 4 ~ write a backslash before it",
        "/orders/{id} ~ Route expression \"/orders/{id}\" has a {name}, which is no regular"
            + " expression, at position 9 ~ use a template annotation such as @Get for it, or write"
            + " \\{",
        "/a\\ ~ Route expression \"/a\\\" has a backslash at its end, at position 3 ~ write \\\\"
            + " for a backslash",
        "/a(?#b ~ Route expression \"/a(?#b\" has a comment without end, at position 3 ~ close it"
            + " with )",
        "/\\Uzz ~ Route expression \"/\\Uzz\" has \\U without eight digits, at position 2 ~ write"
            + " \\Uhhhhhhhh or \\uhhhh",
        "/(?P<long>a)*+* ~ Route expression \"/(?P<long>a)*+*\" is wrong: Dangling meta character"
            + " '*', at position 15 ~ correct the expression",
      })
  void refusesWhatHasNoEqualAndSaysWhere(String regex, String message, String fix) {
    assertThatExceptionOfType(BadPattern.class)
        .isThrownBy(() -> RoutePattern.parse(regex))
        .withMessage(message);
    assertThat(catchThrowableOfType(BadPattern.class, () -> RoutePattern.parse(regex)).fix())
        .isEqualTo(fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "/a/b ~ /a/b",
        "/resource/(?P<id>[^/]+?)/? ~ /resource/",
        "/health/? ~ /health",
        "/ab*c ~ /a",
        "/ab{2} ~ /a",
        "/a\\.b ~ /a.b",
        "/a\\d ~ /a",
        "/a|/b ~ ''",
        "/a(b|c) ~ /a",
        "/a[|]b|/c ~ ''",
        "/a[|(]b ~ /a",
        "/a\\|b ~ /a|b",
        "/a\\Q(\\E|/b ~ ''",
        "/a(?#()|/b ~ ''",
        "(?i)/a ~ ''",
      })
  void knowsWhatAllItsPathsBeginWith(String regex, String prefix) {
    assertThat(LiteralPrefix.of(regex)).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({"/(a+)+b", "/(a|a)*b", "/(.*)(.*)(.*)(.*)(.*)b"})
  void givesUpWhenMatchingTakesTooLong(String regex) throws Exception {
    var pattern = RoutePattern.parse(regex);

    assertThatExceptionOfType(MalformedTarget.class)
        .isThrownBy(() -> pattern.match("/" + "a".repeat(8000)))
        .withMessage("request path takes too long to match");
  }

  @Test
  void matchesTheLongestPathsWithOrdinaryExpressions() throws Exception {
    assertThat(RoutePattern.parse("/(?P<a>[^/]+?)/(?P<b>.+?)/?").match("/a/" + "b".repeat(8000)))
        .isNotNull();
  }
}
