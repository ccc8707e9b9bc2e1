package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/problem+json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json, text/plain, */*",
        "application/json;q=0.5, */*;q=0.1",
        "application/*",
        "text/plain;q=0.2, application/problem+json;q=0.9",
        "text/html, application/json",
        "text/plain;q=0, */*;q=0.5, application/json;q=0.1",
        "text/plain;a=\", \", application/json",
      })
  void jsonIsPreferredWhereItIsNamedAndWantedNoLessThanText(String accept) {
    assertThat(Accept.of(List.of(accept)).prefersJson()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "text/plain",
        "application/json;q=0",
        "application/json;q=0.4, text/plain;q=0.5",
        "application/json;q=0.4, text/*;q=0.5",
        "application/json;q=0.9, */*",
        "application/*, application/json;q=0, application/problem+json;q=0",
        "application/json;q=broken",
        "application/json;q=NaN",
        "application/jsonp",
        ";;;,,,q=1",
      })
  void textIsPreferredElsewhere(String accept) {
    assertThat(Accept.of(List.of(accept)).prefersJson()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "text/html, application/xhtml+xml, image/jxr, */*",
        "text/html;q=0.5, application/json;q=0.4",
        "Text/HTML",
      })
  void htmlIsPreferredWhereBrowsersNameIt(String accept) {
    assertThat(Accept.of(List.of(accept)).prefersHtml()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/*",
        "application/json",
        "text/html, application/json",
        "text/html;q=0.5, application/problem+json",
        "text/html;q=0.5, text/plain",
        "text/html;q=0, */*",
        "text/html;q=broken",
        "image/avif,image/webp,*/*;q=0.8",
      })
  void htmlIsNotPreferredElsewhere(String accept) {
    assertThat(Accept.of(List.of(accept)).prefersHtml()).isFalse();
  }

  @Test
  void linesOfTheHeaderAreOneList() {
    assertThat(Accept.of(List.of("application/json;q=0.4", "text/plain")).prefersJson()).isFalse();
    assertThat(Accept.of(List.of("text/plain;q=0.3", "application/json")).prefersJson()).isTrue();
    assertThat(Accept.of(List.of()).prefersJson()).isFalse();
  }
}
