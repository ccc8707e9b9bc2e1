package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentTextTest {

  @Test
  void whatAShellWouldTakeApartIsQuoted() {
    assertThat(new ArgumentText(List.of("my services/A.java", "it's", "$HOME", "")).after("run"))
        .isEqualTo("run 'my services/A.java' 'it'\\''s' '$HOME' ''");
  }

  @Test
  void valuesAreLeftOut() {
    assertThat(new ArgumentText(List.of("a=b=c", "--option=a=b")).after("run"))
        .isEqualTo("run a=… --option=…");
  }
}
