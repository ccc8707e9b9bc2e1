package tomodachi.cli.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Directories that are laid out as projects of Maven.
class ProjectFolderTest extends GenerationFixture {

  private void writeService() throws IOException {
    write(
        "shop/src/main/java/shop/Shop.java",
        "package shop;\nimport tomodachi.http.Get;\nclass Shop { @Get(\"/a\") void a() {} }\n");
  }

  @Test
  void itsServicesAreThoseThatAreNotTests() throws IOException {
    writeService();
    write("shop/src/test/java/shop/ShopTest.java", "package shop;\nimport missing.Test;\n");

    assertThat(services("shop")).containsExactly("shop.Shop");
  }

  @Test
  void itsResourcesAreFoundBesideItsSources() throws IOException {
    writeService();
    write("shop/src/main/resources/texts/hello.txt", "hello");

    assertThat(load(List.of(), "shop").loader().getResource("texts/hello.txt")).isNotNull();
  }

  @Test
  void itsLibrariesAreThoseThatItsBuildPutAside() throws IOException {
    writeService();
    write("shop/target/lib/notes.txt", "");
    write("shop/target/lib/b.jar", "");
    write("shop/target/lib/a.jar", "");

    var libraries = new ProjectFolder(folder.resolve("shop")).libraries();

    assertThat(libraries)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("a.jar", "b.jar");
  }

  @Test
  void anyOtherDirectoryHasNone() throws IOException {
    write("target/lib/a.jar", "");

    assertThat(new ProjectFolder(folder).libraries()).isEmpty();
    assertThat(new ProjectFolder(folder).sources()).isEqualTo(folder);
    assertThat(new ProjectFolder(folder).resources()).isEmpty();
  }
}
