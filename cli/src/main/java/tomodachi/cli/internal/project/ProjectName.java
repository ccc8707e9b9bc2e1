package tomodachi.cli.internal.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.cli.internal.CommandFailure;

/// The name of a new service, in kebab case: of its folder, its jar, its image, and what Kubernetes
/// makes of it.
///
/// @param text such as `order-desk`; at most 63 characters, as names in Kubernetes
public record ProjectName(String text) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST = 63;

  /// What is no text in YAML.
  private static final Set<String> YAML =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  /// The name as it was typed.
  ///
  /// @throws CommandFailure when it can't be one
  public static ProjectName of(String typed) {
    if (!isPossible(typed)) {
      throw CommandFailure.ofUsage(
          "invalid name for a project: \"%s\"".formatted(typed),
          alike(typed)
              .map("did you mean \"%s\"?"::formatted)
              .orElse("expected are words of lower case letters and digits, such as order-desk;"),
          "it becomes the name of a folder, a class, an image; at most %d characters"
              .formatted(LONGEST));
    }
    return new ProjectName(typed).checked();
  }

  /// The name of its class, such as `OrderDesk`.
  String className() {
    return words()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /// The package its class is in unless another is named, such as `orderdesk`.
  public String packageName() {
    return words().collect(Collectors.joining());
  }

  /// A class by a name that its own file uses, or every file does, would not compile.
  private ProjectName checked() {
    var name = className();
    if (isOfLanguage(name) || SourceFiles.say(name)) {
      throw CommandFailure.ofUsage(
          "its class can't be called \"%s\": the code of a new service uses another of that name"
              .formatted(name),
          "choose another name, such as %s-service".formatted(text));
    }
    return this;
  }

  private static boolean isOfLanguage(String className) {
    return Object.class.getResource(className + ".class") != null;
  }

  private Stream<String> words() {
    return Arrays.stream(text.split("-", -1));
  }

  private static boolean isPossible(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches() && !YAML.contains(text);
  }

  private static Optional<String> alike(String typed) {
    return Optional.of(
            typed
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[0-9-]+|-+$", ""))
        .filter(ProjectName::isPossible);
  }
}
