package tomodachi.cli.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.compile.SourceFile;
import tomodachi.launch.SourceExcerpt;

class DiskSourcesTest {
  private static final Instant READ_AT = Instant.parse("2026-11-22T03:49:29Z");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write("Hello.java", "1\n2\n3\n4\n5\n6\n7\n8\n9");
    write("shop/Orders.java", "package shop;\n\nclass Orders {}\n");
    write("shop/Price.java", "package shop;\n\nclass Price {}\n");
  }

  @Test
  void theLinesAroundACallAreShown() {
    assertThat(sources("Hello.java").excerpt(call("Hello", "Hello.java", 3), 5))
        .contains(
            new SourceExcerpt(
                folder.resolve("Hello.java").toString(),
                1,
                List.of("1", "2", "3", "4", "5", "6", "7", "8"),
                3));
    assertThat(sources("Hello.java").excerpt(call("Hello$1", "Hello.java", 9), 2))
        .hasValueSatisfying(excerpt -> assertThat(excerpt.lines()).containsExactly("7", "8", "9"));
  }

  @Test
  void whatStandsBesideAGivenFileIsFoundByItsPackage() {
    assertThat(sources("shop/Orders.java").excerpt(call("shop.Price", "Price.java", 3), 0))
        .hasValueSatisfying(
            excerpt -> assertThat(excerpt.lines()).containsExactly("class Price {}"));
  }

  @Test
  void aFileThatHasChangedSinceIsNotShown() throws IOException {
    var later = FileTime.from(READ_AT.plusSeconds(1));
    Files.setLastModifiedTime(folder.resolve("Hello.java"), later);

    assertThat(sources("Hello.java").excerpt(call("Hello", "Hello.java", 3), 5)).isEmpty();
  }

  @Test
  void onlyWhatWasLoadedFromSourcesIsLookedFor() throws IOException {
    var sources = sources("Hello.java");
    write("secret.java", "secret");

    assertThat(sources.excerpt(new StackTraceElement("Hello", "x", "Hello.java", 3), 5)).isEmpty();
    assertThat(sources.excerpt(call("Hello", "../Hello.java", 3), 5)).isEmpty();
    assertThat(sources.excerpt(call("Hello", "Other.java", 3), 5)).isEmpty();
    assertThat(sources.excerpt(call("Hello", "Hello.java", 10), 5)).isEmpty();
    assertThat(sources.excerpt(call("Hello", "Hello.java", -1), 5)).isEmpty();
  }

  private DiskSources sources(String... names) {
    var files = List.of(names).stream().map(name -> SourceFile.read(folder.resolve(name))).toList();
    return new DiskSources(files, READ_AT);
  }

  private static StackTraceElement call(String type, String file, int line) {
    return new StackTraceElement("services-1", null, null, type, "run", file, line);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(READ_AT.minusSeconds(1)));
  }
}
