package tomodachi.cli.internal.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file with gaps. `{{name}}` stands for a value; the lines between `{{#a b}}` and `{{/}}` are
/// left out unless one of these words applies.
///
/// @param text the file
public record Template(String text) {
  private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern SECTION =
      Pattern.compile(
          "^\\{\\{#([\\w ]+)}}\\n(.*?)^\\{\\{/}}\\n", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern DOCUMENTATION = Pattern.compile("///.*");

  /// The one of this name among the resources of this package.
  public static Template named(String name) {
    try (var resource = Template.class.getResourceAsStream(name + ".template")) {
      return new Template(new String(Objects.requireNonNull(resource, name).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file.
  ///
  /// @param values by the names of the gaps, at least all that the file has
  /// @param words those that apply
  public String filled(Map<String, String> values, Set<String> words) {
    return GAP.matcher(withoutSections(words))
        .replaceAll(
            gap -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(gap.group(1)))));
  }

  /// True when the file has this word outside of documentation, whatever it is filled with.
  boolean says(String word) {
    var code = DOCUMENTATION.matcher(text).replaceAll("");
    return Pattern.compile("(?<![\\w}])%s\\b".formatted(Pattern.quote(word))).matcher(code).find();
  }

  private String withoutSections(Set<String> words) {
    return SECTION
        .matcher(text)
        .replaceAll(section ->
            Stream.of(section.group(1).split(" ", -1)).anyMatch(words::contains)
                ? Matcher.quoteReplacement(section.group(2))
                : "");
  }
}
