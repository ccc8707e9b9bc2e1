package tomodachi.aws.internal.client;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What surrounds the process and leads the AWS SDK somewhere: environment variables, and the
/// system properties that the SDK lets win over them.
///
/// @param variable the value of an environment variable; null: it isn't set
/// @param property the value of a system property; null: it isn't set
record AwsEnvironment(
    Function<String, @Nullable String> variable, Function<String, @Nullable String> property) {

  private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

  /// The one of this process.
  static AwsEnvironment ofProcess() {
    return new AwsEnvironment(System::getenv, System::getProperty);
  }

  /// These variables, and no properties.
  static AwsEnvironment of(Map<String, String> variables) {
    return new AwsEnvironment(variables::get, _ -> null);
  }

  /// A setting of the SDK; empty when it isn't given, or blank.
  ///
  /// @param name as environment variable, such as `AWS_ACCESS_KEY_ID`
  Optional<String> setting(String name) {
    return given(property.apply(propertyOf(name))).or(() -> given(variable.apply(name)));
  }

  /// True when one of these is given.
  boolean has(String... names) {
    for (var name : names) {
      if (setting(name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The SDK calls `AWS_ACCESS_KEY_ID` `aws.accessKeyId` there.
  private static String propertyOf(String name) {
    var words = name.toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    return NEXT_WORD.matcher(words).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
