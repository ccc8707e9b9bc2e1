package docs;

import static org.assertj.core.api.Assertions.assertThat;

import docs.Page.Snippet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Java code of the documentation is code: it stands in an example, or it compiles.
class SnippetsTest {

  static Stream<Page> pages() {
    return Page.all().stream()
        .filter(page -> page.snippets().stream().anyMatch(SnippetsTest::isJava));
  }

  private static boolean isJava(Snippet snippet) {
    return snippet.language().equals("java");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaCompiles(Page page) throws IOException {
    var examples = examples(page.root());
    var pieces =
        page.snippets().stream()
            .filter(SnippetsTest::isJava)
            .filter(snippet -> !examples.contains(words(snippet.code())))
            .toList();

    assertThat(SnippetCompiler.errors(pieces)).as("mistakes in %s", page).isEmpty();
  }

  /// All examples in one text, without line breaks.
  private static String examples(Path root) throws IOException {
    try (var files = Files.walk(root.resolve("examples"))) {
      var texts = files.filter(file -> file.toString().endsWith(".java")).toList();
      return texts.stream().map(SnippetsTest::read).collect(Collectors.joining(" "));
    }
  }

  private static String read(Path file) {
    try {
      return words(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(String code) {
    return code.strip().replaceAll("\\s+", " ");
  }

  @Test
  void wrongCodeIsSeen() {
    var mail = new Snippet("java", "record Mail(String to) {}", 1);

    assertThat(errors(mail, "IO.println(new Mail(\"a\"));")).isEmpty();
    assertThat(errors(mail, "new Mail(1);")).singleElement().asString().contains("Line2");
    assertThat(errors(mail, "@Get(path = \"/a\") void a() {}")).isNotEmpty();
  }

  private static List<String> errors(Snippet first, String second) {
    return SnippetCompiler.errors(List.of(first, new Snippet("java", second, 2)));
  }

  @Test
  void codeOfEveryPageIsLookedAt() {
    assertThat(pages().map(Page::toString).toList())
        .containsAll(List.of("README.md", "docs/services.md", "docs/testing.md"));
  }
}
