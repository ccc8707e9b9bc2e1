package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.SourceFile;

class IdeProjectTest {

  private static final Home HOME = new Home(Path.of("/opt/a & b"), "1.2.3");

  @TempDir Path folder;

  private IdeProject project(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Hello.java"), source);
    return new IdeProject(folder, List.of(SourceFile.read(file)));
  }

  @Test
  void thePomNamesTheDistributionAndTheFolder() throws IOException {
    assertThat(project("void main() {}").writeTo(HOME))
        .isEqualTo(folder.resolve("pom.xml"))
        .content()
        .contains("<tomodachi.home>/opt/a &amp; b</tomodachi.home>")
        .contains("<tomodachi.version>1.2.3</tomodachi.version>")
        .contains("<sourceDirectory>${project.basedir}</sourceDirectory>")
        .contains("    </dependency>\n  </dependencies>")
        .doesNotContain("{{");
  }

  @Test
  void librariesOfTheFilesAreDependencies() throws IOException {
    var source =
        """
        //DEPS com.example:prices:1.2 com.example:rates:3:linux
        //DEPS com.example:prices:1.2
        //DEPS com.example:versions:4@pom com.example:sums
        import module tomodachi;
        """;

    assertThat(project(source).writeTo(HOME))
        .content()
        .containsOnlyOnce(
            """
                <dependency>
                  <groupId>com.example</groupId>
                  <artifactId>prices</artifactId>
                  <version>1.2</version>
                </dependency>
                <dependency>
                  <groupId>com.example</groupId>
                  <artifactId>rates</artifactId>
                  <version>3</version>
                  <classifier>linux</classifier>
                </dependency>
                <dependency>
                  <groupId>com.example</groupId>
                  <artifactId>sums</artifactId>
                </dependency>
              </dependencies>
            """)
        .contains(
            """
                <dependency>
                  <groupId>com.example</groupId>
                  <artifactId>versions</artifactId>
                  <version>4</version>
                  <type>pom</type>
                  <scope>import</scope>
                </dependency>
                </dependencies>
              </dependencyManagement>
            """);
  }

  @Test
  void aProjectThatHasAPomGetsNoSecondOne() throws IOException {
    var pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
    var sources = Files.createDirectories(folder.resolve("src/main/java"));
    var file = Files.writeString(sources.resolve("Hello.java"), "void main() {}");
    var project = new IdeProject(sources, List.of(SourceFile.read(file)));

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> project.writeTo(HOME))
        .withMessageContaining("\"%s\" is there already", pom);
    assertThat(sources.resolve("pom.xml")).doesNotExist();
  }

  @Test
  void aPomThatIsThereStaysAsItIs() throws IOException {
    var pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
    var project = project("void main() {}");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> project.writeTo(HOME))
        .withMessage(
            """
            error: "%s" is there already, and was left as it is
              an IDE opens the folder by it; docs/maven.md has what it needs of Tomodachi\
            """
                .formatted(pom));

    assertThat(pom).hasContent("<project/>");
  }
}
