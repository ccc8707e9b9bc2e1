package docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.LifecycleOptions;
import tomodachi.Options;
import tomodachi.http.HttpOptions;

/// Options and environment variables the documentation speaks of exist.
class KeysTest {

  private static final Pattern KEY =
      Pattern.compile("(?<![\\w./:@-])http\\.[a-z][a-z0-9_.]*[a-z0-9]");
  private static final Pattern VARIABLE = Pattern.compile("TOMODACHI_[A-Z0-9_]*[A-Z0-9]");

  /// Shown as mistakes.
  private static final Set<String> MISSPELT = Set.of("http.prt", "TOMODACHI_HTTP_PRT");

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyKeyIsAnOption(Page page) {
    assertThat(named(page, KEY)).isSubsetOf(keys());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyVariableIsReadSomewhere(Page page) {
    var read = sources(page.root());

    assertThat(named(page, VARIABLE)).allMatch(name -> isOption(name) || read.contains(name));
  }

  @Test
  void whatIsNoOptionIsSeen() {
    var page =
        new Page(
            Path.of(""),
            Path.of("page.md"),
            "`http.prot`, `tomodachi.http.response`, [HTTP](http.md)");

    assertThat(named(page, KEY)).containsExactly("http.prot");
    assertThat(keys()).contains("http.port", "http.health.live", "http.health");
    assertThat(isOption("TOMODACHI_HTTP_PROT")).isFalse();
    assertThat(isOption("TOMODACHI_HTTP_HEALTH_LIVE")).isTrue();
  }

  private static Set<String> named(Page page, Pattern what) {
    return what.matcher(page.written())
        .results()
        .map(found -> found.group())
        .filter(name -> !name.endsWith(".md") && !MISSPELT.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys() {
    return Stream.concat(
            keys("http.", HttpOptions.class),
            keys("", LifecycleOptions.class).flatMap(key -> Stream.of(key, "http." + key)))
        .collect(Collectors.toSet());
  }

  private static Stream<String> keys(String prefix, Class<?> section) {
    return Stream.of(section.getRecordComponents())
        .flatMap(component ->
            Stream.concat(
                names(component).map(prefix::concat),
                component.getType().isRecord()
                    ? keys(prefix + snake(component.getName()) + ".", component.getType())
                    : Stream.empty()));
  }

  private static Stream<String> names(RecordComponent component) {
    var alias = component.getAnnotation(Options.Alias.class);
    return Stream.concat(
        Stream.of(snake(component.getName())),
        alias == null ? Stream.empty() : Stream.of(alias.value()));
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /// For one service or handler, whose names are the user's, it is one in any case, and for the
  /// sections of examples.
  private static boolean isOption(String variable) {
    var name = variable.replaceFirst("_FILE$", "");
    return name.matches("TOMODACHI_(SERVICES|HANDLERS|REDIS|SHOP)_.*")
        || keys().stream()
            .map(key -> "TOMODACHI_" + key.replace('.', '_').toUpperCase(Locale.ROOT))
            .anyMatch(name::equals);
  }

  /// What the framework, the command and its scripts are made of.
  private static String sources(Path root) {
    return Stream.of("core/src/main", "cli/src/main", "dist/src")
        .map(folder -> texts(root.resolve(folder)))
        .collect(Collectors.joining());
  }

  private static String texts(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(KeysTest::read).collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
