package docs;

import static org.assertj.core.api.Assertions.assertThat;

import docs.Tutorial.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TutorialTest {

  private static final String TEXT =
      """
      Write a file:

      <!-- file: A.java -->

      ```java
      class A {}
      ```

      ```
      $ tomodachi run A.java
      ```

      ```
      $ curl localhost:9700/a
      hello
      $ curl localhost:9700/b
      ```

      <!-- replace: A {} WITH B {} IN A.java -->

      ```
      2026-11-22T11:38:05.108135Z [info     ] updated files
      ```

      <!-- not run -->

      ```
      $ rm -rf a
      ```
      """;

  @Test
  void stepsAreFilesCommandsAndWhatIsPrinted() {
    var tutorial = Tutorial.of(new Page(Path.of(""), Path.of("a.md"), TEXT));

    assertThat(tutorial.steps())
        .containsExactly(
            new Step.Write(3, "A.java", "class A {}\n"),
            new Step.Start(9, "tomodachi run A.java"),
            new Step.Type(13, "curl localhost:9700/a", "hello"),
            new Step.Type(13, "curl localhost:9700/b", ""),
            new Step.Replace(19, "A.java", "A {}", "B {}"),
            new Step.See(21, "2026-11-22T11:38:05.108135Z [info     ] updated files"));
  }

  @Test
  void whatIsPrintedMayDifferInTimesAndWhereAnEllipsisStands() {
    var shown = new Shown("2026-11-22T11:38:05.108135Z [info ] a … c\n…\nend");

    assertThat("2027-01-01T00:00:00.000001Z [info ] a b c\none\ntwo\nend").matches(shown.pattern());
    assertThat("2027-01-01T00:00:00.000001Z [warning ] a b c\nend").doesNotMatch(shown.pattern());
  }
}
