package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LimitsPageTest {
  private static final List<String> BOUNDS = List.of("max", "timeout", "size");

  @Test
  void everyOptionThatBoundsSomethingIsOnThePage() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "limits.md"));

    var options =
        Arrays.stream(HttpOptions.class.getRecordComponents())
            .map(component -> snakeCase(component.getName()))
            .filter(name -> BOUNDS.stream().anyMatch(name::contains))
            .toList();

    assertThat(options).hasSizeGreaterThan(8);
    assertThat(options).allSatisfy(name -> assertThat(page).contains("`http." + name + "`"));
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
