package tomodachi.cli.internal.compile;

import java.util.Optional;
import java.util.regex.Pattern;

/// A name the compiler can't find, taken out of what it says.
///
/// @param kind such as `class`, `variable` or `method`
/// @param name the name
/// @param location such as `class`, `@interface` or `variable`; empty when it says none
/// @param owner the simple name of the type that doesn't have it; empty when it says none
record MissingSymbol(String kind, String name, String location, String owner) {

  private static final Pattern SYMBOL = Pattern.compile("symbol: +(@?\\w+) ([\\w$.]+)");
  private static final Pattern LOCATION =
      Pattern.compile("location: +(@?\\w+) (?:\\S+ of type )?([\\w$.]+)");

  /// The symbol a message is about, if it is about one.
  static Optional<MissingSymbol> in(String message) {
    var symbol = SYMBOL.matcher(message);
    if (!symbol.find()) {
      return Optional.empty();
    }
    var location = LOCATION.matcher(message);
    return Optional.of(
        location.find()
            ? new MissingSymbol(
                symbol.group(1), symbol.group(2), location.group(1), simple(location.group(2)))
            : new MissingSymbol(symbol.group(1), symbol.group(2), "", ""));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  boolean isMethod() {
    return kind.equals("method");
  }

  boolean isVariable() {
    return kind.equals("variable");
  }

  boolean isAnnotationMember() {
    return location.equals("@interface");
  }

  /// True when it can be a type: the compiler takes `Response` in `Response.of(200)` for a
  /// variable.
  boolean mayBeType() {
    return !isMethod() && (!isVariable() || Character.isUpperCase(name.charAt(0)));
  }
}
