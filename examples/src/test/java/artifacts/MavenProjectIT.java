package artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user's Maven project that knows Tomodachi only by the repository in the distribution.
class MavenProjectIT {

  private static final String ORDER = "{\"sku\":\"A1\",\"quantity\":2}";

  @TempDir private static Path folder;
  private static Distribution distribution;
  private static Project project;

  @BeforeAll
  static void buildTheProject() throws IOException {
    distribution = Distribution.unpack(Files.createDirectory(folder.resolve("my tools")));
    project = Project.copy(folder, distribution);
    project.maven("package");
  }

  @Test
  void itsTestsRanInItsModule() throws IOException {
    assertThat(project.testReport()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
  }

  @Test
  void itsTestsRunFromTheClassPathToo(@TempDir Path other) throws IOException {
    var unnamed = Project.copy(other, distribution);
    Files.delete(unnamed.file("src/main/java/module-info.java"));

    unnamed.maven("test");

    assertThat(unnamed.testReport()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
  }

  @Test
  void itGotWhatIsInTheDistribution() throws IOException {
    for (var name : List.of("tomodachi", "tomodachi-core", "tomodachi-http")) {
      var jar = jar(project.file("target/lib"), name);

      assertThat(jar).hasSameBinaryContentAs(jar(distribution.home().resolve("lib"), name));
    }
  }

  @Test
  void itsJarRunsByItself() {
    takesOrders(Program.java(), "-jar", "target/orders.jar");
  }

  @Test
  void itRunsAsAModule() {
    takesOrders(Program.java(), "-p", "target/orders.jar:target/lib", "-m", "orders/orders.Main");
  }

  @Test
  void itsJarRunsByTheCommand() {
    takesOrders(distribution.command(), "run", "target/orders.jar", "-o", "http.port=0");
  }

  @Test
  void itsClassesRunByTheCommand() {
    takesOrders(
        distribution.command(),
        "run",
        "-cp",
        "target/classes",
        "orders.Orders",
        "-o",
        "http.port=0");
  }

  @Test
  void aModuleThatOpensNothingIsToldWhatToAdd(@TempDir Path closed) throws IOException {
    compileClosedModule(closed);

    var path = closed + ":" + project.file("target/lib");
    var command = List.of(Program.java(), "-p", path, "-m", "orders/orders.Main");
    try (var main = Program.start(closed, command)) {
      assertThat(main.exitCode()).isEqualTo(1);
      assertThat(main.text())
          .contains("Module orders doesn't open package orders, so Orders can't be called")
          .contains("opens orders;");
    }
  }

  private static void compileClosedModule(Path to) throws IOException {
    var sources = project.file("src/main/java");
    var declaration = to.resolve("module-info.java");
    Files.writeString(
        declaration,
        Files.readString(sources.resolve("module-info.java")).replaceAll("opens orders;.*", ""));
    var classes = List.of("Main", "Order", "Orders");
    var arguments = new ArrayList<>(List.of("-d", to.toString(), "-parameters", "-p"));
    arguments.add(project.file("target/lib").toString());
    arguments.add(declaration.toString());
    classes.forEach(name -> arguments.add(sources.resolve("orders/" + name + ".java").toString()));
    var javac = ToolProvider.findFirst("javac").orElseThrow();
    assertThat(javac.run(System.out, System.err, arguments.toArray(String[]::new))).isZero();
  }

  private static void takesOrders(String... command) {
    try (var orders = Program.start(project.folder(), List.of(command))) {
      var placed = orders.post("/orders", ORDER);

      assertThat(placed.statusCode()).isEqualTo(201);
      assertThat(placed.body()).isEqualTo(ORDER);
      assertThat(orders.stop()).as(orders::text).isZero();
    }
  }

  private static Path jar(Path folder, String name) throws IOException {
    try (var jars = Files.newDirectoryStream(folder, name + "-[0-9]*.jar")) {
      return jars.iterator().next();
    }
  }
}
