package tomodachi.schedule.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import tomodachi.DeclarationException;
import tomodachi.testing.TestSetup;

/// What users see of a service whose declarations are wrong.
final class Refusal {

  private static final Pattern PLACE =
      Pattern.compile("\n {4}@\\w+ on \\w+\\.\\w+\\(.*\\) \\(\\w+\\.java:\\d+\\)");

  private Refusal() {}

  /// The text of its one mistake, without the line that says where it is.
  static String of(Object service, String... overrides) {
    return withoutPlaces(textOf(service, overrides), 1);
  }

  /// The same for a mistake of several places.
  static String withoutPlaces(String text, int places) {
    assertThat(PLACE.matcher(text).results()).as(text).hasSize(places);
    return PLACE.matcher(text).replaceAll("");
  }

  /// All that is said.
  static String textOf(Object service, String... overrides) {
    var thrown =
        catchThrowableOfType(
            DeclarationException.class,
            () -> TestSetup.of(service).withOverrides(overrides).start().close());
    assertThat(thrown).as("no mistake was found").isNotNull();
    return String.valueOf(thrown.getMessage());
  }
}
