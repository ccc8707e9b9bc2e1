package tomodachi.cli.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorColoursTest {

  private static final String TEXT =
      """
      a b/Hello.java:3: cannot find symbol
      @Gett("/x")
       ^
        symbol:   class Gett
        did you mean "Get"?
      error: 1 mistake in the sources\
      """;

  @Test
  void whatIsWrongIsSeenAtOnce() {
    assertThat(new ErrorColours(Palette.COLOURED).of(TEXT))
        .isEqualTo(
            """
            \u001b[1ma b/Hello.java:3: \u001b[0mcannot find symbol
            @Gett("/x")
            \u001b[1;31m ^\u001b[0m
              symbol:   class Gett
            \u001b[36m  did you mean "Get"?\u001b[0m
            \u001b[1;31merror: \u001b[0m1 mistake in the sources\
            """);
  }

  @Test
  void withoutColoursItIsTheText() {
    assertThat(new ErrorColours(Palette.PLAIN).of(TEXT)).isEqualTo(TEXT);
  }
}
