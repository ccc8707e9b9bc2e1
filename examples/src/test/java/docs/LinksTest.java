package docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Links between pages, and from pages to files, lead somewhere.
class LinksTest {

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Page page) {
    assertThat(page.links()).allSatisfy(link -> assertThat(problem(page, link)).isEmpty());
  }

  @Test
  void aDeadLinkIsSeen() {
    var page =
        new Page(
            Path.of("").toAbsolutePath(),
            Path.of("page.md"),
            "# A page\n[a](#a-page) [b](#b) [c](nowhere.md) `[d](nowhere.md)`");

    assertThat(page.links().stream().map(link -> problem(page, link)).toList())
        .containsExactly("", "page.md has no heading #b", "there is no nowhere.md");
  }

  @Test
  void everyPageIsInTheIndex() {
    var index = page("docs/README.md");
    var pages = pages().stream().filter(page -> page.path().startsWith("docs"));

    assertThat(pages.map(page -> page.path().getFileName().toString()).collect(Collectors.toSet()))
        .isSubsetOf(union(Set.of("README.md"), index.links()));
  }

  private static Set<String> union(Set<String> one, List<String> more) {
    return Stream.concat(one.stream(), more.stream()).collect(Collectors.toSet());
  }

  private static Page page(String path) {
    return pages().stream()
        .filter(page -> page.path().equals(Path.of(path)))
        .findFirst()
        .orElseThrow();
  }

  /// What is wrong with a link; empty when nothing is.
  private static String problem(Page page, String link) {
    var parts = link.split("#", 2);
    var self = page.root().resolve(page.path());
    var target = parts[0].isEmpty() ? self : self.resolveSibling(parts[0]);
    if (!parts[0].isEmpty() && !Files.exists(target)) {
      return "there is no " + parts[0];
    }
    return parts.length == 1 || anchors(page, target, parts[0]).contains(parts[1])
        ? ""
        : "%s has no heading #%s".formatted(target.getFileName(), parts[1]);
  }

  private static Set<String> anchors(Page page, Path target, String link) {
    var normal = target.normalize();
    return link.isEmpty()
        ? page.anchors()
        : pages().stream()
            .filter(other -> other.root().resolve(other.path()).equals(normal))
            .findFirst()
            .map(Page::anchors)
            .orElse(Set.of());
  }
}
