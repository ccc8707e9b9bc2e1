package tomodachi.cli.internal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.project.Home;

/// The command that has an IDE understand service files.
class IdeCommandTest extends ParserFixture {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void aServiceIsThere() throws IOException {
    Files.createDirectories(folder.resolve("home/repository"));
    Files.createDirectories(folder.resolve("shop/prices"));
    Files.writeString(
        folder.resolve("shop/prices/Prices.java"), "package prices;\nclass Prices {}\n");
  }

  private String make(String place) {
    var home = new Home(folder.resolve("home"), "1");
    var command = new IdeCommand(home, new PrintStream(out, true, UTF_8));
    assertThat(command.make(folder.resolve(place).toString())).isZero();
    return out.toString(UTF_8).replace(folder.toString(), "/folder");
  }

  @Test
  void thePomIsWherePackagesBegin() {
    assertThat(make("shop/prices/Prices.java"))
        .isEqualTo(
            """
            made "/folder/shop/pom.xml"
            open its folder in an IDE
              VS Code needs imports of packages, such as import tomodachi.http.*:
              its compiler doesn't find the types of import module tomodachi
            """);
    assertThat(folder.resolve("shop/pom.xml")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "shop/prices"})
  void thatOfAFolderTooIsWherePackagesBegin(String place) {
    assertThat(make(place)).startsWith("made \"/folder/shop/pom.xml\"\n");
  }

  @Test
  void wherePackagesBeginInSeveralFoldersItIsInTheFolderThatWasNamed() throws IOException {
    Files.writeString(folder.resolve("Hello.java"), "void main() {}\n");

    assertThat(make(".")).startsWith("made \"/folder/./pom.xml\"\n");
  }

  @Test
  void aFolderWithoutSourcesIsRefused() {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> make("home"))
        .withMessage(
            """
            error: no source file found in "%s"
              name a .java file, or a folder of them\
            """
                .formatted(folder.resolve("home")));
  }

  @Test
  void theCurrentFolderIsMeantUnlessOneIsNamed() {
    assertThat(parse("ide")).isEqualTo(new Request.Ide("."));
    assertThat(parse("ide", "shop")).isEqualTo(new Request.Ide("shop"));
  }

  @Test
  void anEmptyTextIsRefused() {
    assertUsage(
        "ide ",
        """
        error: an empty text is no folder
          for the current one, give a dot
          see: tomodachi ide --help\
        """);
  }
}
