package tomodachi.http.internal.route;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  @ParameterizedTest
  @CsvSource({
    "/, /, true",
    "/, /a, false",
    "/orders, /orders, true",
    "/orders, /orders/, false",
    "/orders, /order, false",
    "/orders/, /orders/, true",
    "/orders/{id}, /orders/7, true",
    "/orders/{id}, /orders/, false",
    "/orders/{id}, /orders/7/lines, false",
    "/orders/{id}/lines, /orders/7/lines, true",
    "/files/{path...}, /files/a, true",
    "/files/{path...}, /files/a/b/, true",
    "/files/{path...}, /files/, false",
    "/files/{path...}, /files, false",
    "/{path...}, /, false",
    "/100%, /100%25, true",
    "/a.c, /abc, false",
  })
  void matchesWholePaths(String template, String path, boolean matches) throws Exception {
    assertThat(Template.parse(template).match(path) != null).isEqualTo(matches);
  }

  @Test
  void givesValuesByNameAndDecodesThemOnce() throws Exception {
    var values =
        requireNonNull(Template.parse("/{shelf}/x/{rest...}").match("/a%2Fb%252F/x/c/d%25"));

    assertThat(values.get("shelf")).isEqualTo("a/b%2F");
    assertThat(values.get("rest")).isEqualTo("c/d%");
    assertThat(values.get("other")).isNull();
  }

  @Test
  void givesValuesAmongOtherSegments() throws Exception {
    var values = requireNonNull(Template.parse("/a/{b}/c//{d}/e").match("/a/1/c//2/e"));

    assertThat(values.names()).containsExactly("b", "d");
    assertThat(values.values()).containsExactly("1", "2");
  }

  @Test
  void hasTheShapeOfATemplateWithOtherNames() throws Exception {
    assertThat(Template.parse("/a/{b}/{c...}").shape())
        .isEqualTo(Template.parse("/a/{x}/{y...}").shape())
        .isNotEqualTo(Template.parse("/a/{x}/{y}").shape());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders | Route template \"orders\" doesn't begin with \"/\" "
            + "| write a template such as \"/orders/{id}\" or \"/files/{path...}\"",
        "'' | Route template \"\" doesn't begin with \"/\" "
            + "| write a template such as \"/orders/{id}\" or \"/files/{path...}\"",
        "/a/{b}.json | Route template \"/a/{b}.json\" has \"{b}.json\", which is neither a text nor"
            + " a {name} | a {name} is a whole segment and a template has no query; for anything"
            + " else use @Http(url = …) with a regular expression",
        "/a?b | Route template \"/a?b\" has \"a?b\", which is neither a text nor a {name} "
            + "| a {name} is a whole segment and a template has no query; for anything else use"
            + " @Http(url = …) with a regular expression",
        "/a/{} | Route template \"/a/{}\" has \"{}\", which can't be the name of a parameter "
            + "| write a template such as \"/orders/{id}\" or \"/files/{path...}\"",
        "/a/{b-c} | Route template \"/a/{b-c}\" has \"{b-c}\", which can't be the name of a"
            + " parameter | write a template such as \"/orders/{id}\" or \"/files/{path...}\"",
        "/a/{b}/{b} | Route template \"/a/{b}/{b}\" has the name \"b\" twice | rename one of them",
        "/a/{b...}/c | Route template \"/a/{b...}/c\" goes on after \"{b...}\" | let {b...} be its"
            + " end, or use @Http(url = …) with a regular expression",
      })
  void refusesWhatIsNoTemplate(String text, String message, String fix) {
    assertThatExceptionOfType(BadPattern.class)
        .isThrownBy(() -> Template.parse(text))
        .withMessage(message);
    assertThat(catchThrowableOfType(BadPattern.class, () -> Template.parse(text)).fix())
        .isEqualTo(fix);
  }
}
