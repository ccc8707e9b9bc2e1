package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(Printable.text("/blå/友達/😀 x")).isEqualTo("/blå/友達/😀 x");
  }

  @Test
  void whatForgesOrHidesIsReplaced() {
    assertThat(Printable.text("a\r\nb\tc\u001b[31m")).isEqualTo("a??b?c?[31m");
    assertThat(Printable.text("a\u0085b\u2028c\u202ed\u0000e\u007f")).isEqualTo("a?b?c?d?e?");
    assertThat(Printable.text("a\ud800b")).isEqualTo("a?b");
  }

  @Test
  void longTextIsCut() {
    var most = "x".repeat(Printable.LONGEST);

    assertThat(Printable.text(most)).isEqualTo(most);
    assertThat(Printable.text(most + "y")).isEqualTo(most + "…");
    assertThat(Printable.text("\n" + most)).isEqualTo("?" + most.substring(1) + "…");
  }
}
