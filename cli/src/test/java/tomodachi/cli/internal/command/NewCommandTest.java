package tomodachi.cli.internal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.project.Feature;
import tomodachi.cli.internal.project.Home;
import tomodachi.cli.internal.project.NewProject;
import tomodachi.cli.internal.project.PackageName;
import tomodachi.cli.internal.project.ProjectName;

/// What the command that makes a project says.
class NewCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path folder;

  private String make(Path place, Set<Feature> features) {
    var project = new NewProject(ProjectName.of("orders"), PackageName.of("shop"), features, place);
    var command =
        new NewCommand(new Home(folder.resolve("home"), "1"), new PrintStream(out, true, UTF_8));
    assertThat(command.make(project)).isZero();
    return out.toString(UTF_8).replace(folder.toString(), "/folder");
  }

  @Test
  void itNamesEveryFileAndWhatToDoNext() throws IOException {
    Files.createDirectories(folder.resolve("home/repository"));

    assertThat(make(folder.resolve("my orders"), Set.of(Feature.HTTP)))
        .isEqualTo(
            """
            made orders in "/folder/my orders"
              src/main/java/shop/Orders.java       the service
              src/test/java/shop/OrdersTest.java   its test
              src/test/resources/logback-test.xml  what tests log
              pom.xml                              for Maven and for IDEs
              Dockerfile                           the image
              compose.yml                          runs the image
              kubernetes.yml                       the same in a cluster
              .dockerignore                        what is no part of the image
              .gitignore                           what is made anew
              README.md                            how to work with it

            next:
              cd '/folder/my orders'
              tomodachi run .
              curl localhost:9700/hello/ada
            """);
  }

  @Test
  void itSaysWhatMavenMisses() {
    assertThat(make(folder.resolve("orders"), Set.of(Feature.SCHEDULE)))
        .endsWith(
            """
              cd /folder/orders
              tomodachi run .
              curl localhost:9700/health/ready

            Maven and IDEs need the repository of Tomodachi, which isn't there:
              /folder/home/repository
            in the folder with the sources of Tomodachi, make it: ./build -DskipTests
            or name the folder of a distribution: export TOMODACHI_HOME=<folder>
            """);
  }
}
