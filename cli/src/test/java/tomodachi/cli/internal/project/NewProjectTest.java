package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.load.Generation;
import tomodachi.cli.internal.load.ServiceArguments;

class NewProjectTest {

  private static final CompilePath PATH = CompilePath.ofProcess();

  @TempDir Path folder;

  private static List<Path> files(Path project) throws IOException {
    try (var files = Files.walk(project)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void assertRefused(Path place, String state) {
    var project = Projects.project(place, Set.of(Feature.HTTP));

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> project.writeTo(Projects.HOME))
        .withMessage(
            """
            error: "%s" %s
              choose another name, or another folder: --directory <folder>\
            """
                .formatted(place, state))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(1));
  }

  static List<Set<Feature>> combinations() {
    return Projects.combinations().toList();
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void theServiceCompilesWhateverItHas(Set<Feature> features) {
    var project = Projects.written(folder, features);

    var arguments = ServiceArguments.parse(List.of(project.toString()), List.of());
    assertThat(Generation.load(arguments, () -> PATH).services())
        .extracting(Class::getName)
        .containsExactly("com.example.desk.OrderDesk");
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void noGapIsLeft(Set<Feature> features) throws IOException {
    assertThat(files(Projects.written(folder, features)))
        .hasSize(10)
        .allSatisfy(file ->
            assertThat(file)
                .content()
                .doesNotContain("{{", "}}\n")
                .endsWith("\n")
                .doesNotContain("\n\n\n"));
  }

  @Test
  void onlyWhatIsAskedForIsThere() {
    var project = Projects.written(folder, Set.of(Feature.SCHEDULE));

    assertThat(project.resolve("src/main/java/com/example/desk/OrderDesk.java"))
        .content()
        .contains("@Schedule(", "@Service(\"order-desk\")")
        .doesNotContain("@Amqp", "@AwsSnsSqs", "hello");
    assertThat(project.resolve("src/test/java/com/example/desk/OrderDeskTest.java"))
        .content()
        .contains("class OrderDeskTest")
        .doesNotContain("letters", "parcels", "hello");
  }

  @Test
  void thePomNamesTheDistribution() {
    assertThat(Projects.written(folder, EnumSet.allOf(Feature.class)).resolve("pom.xml"))
        .content()
        .contains("<tomodachi.home>/opt/my tools</tomodachi.home>")
        .contains("<tomodachi.version>1.2.3</tomodachi.version>")
        .contains("<groupId>com.example.desk</groupId>", "<artifactId>order-desk</artifactId>")
        .contains("<Tomodachi-Service>com.example.desk.OrderDesk</Tomodachi-Service>");
  }

  @Test
  void aFolderThatIsNotEmptyStaysAsItIs() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertRefused(folder, "is there already, and not empty");

    assertThat(files(folder)).containsExactly(folder.resolve("notes.txt"));
  }

  @Test
  void aFileOfThatNameStaysAsItIs() throws IOException {
    var file = Files.writeString(folder.resolve("order-desk"), "mine");

    assertRefused(file, "is a file");

    assertThat(file).hasContent("mine");
  }

  @Test
  void aNewRepositoryOfGitIsEmptyEnough() throws IOException {
    Files.createDirectories(folder.resolve("order-desk/.git"));

    assertThat(Projects.written(folder, Set.of(Feature.HTTP)).resolve("pom.xml")).exists();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "mine");
    var project = Projects.project(file.resolve("orders"), Set.of(Feature.HTTP));

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> project.writeTo(Projects.HOME))
        .withMessageStartingWith("error: cannot write \"%s/orders\": ".formatted(file));
  }
}
