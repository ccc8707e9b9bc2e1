package tomodachi.cli.internal.project;

import java.util.List;
import javax.lang.model.SourceVersion;
import tomodachi.cli.internal.CommandFailure;

/// The package of a new service.
///
/// @param text such as `com.example.orders`
public record PackageName(String text) {
  private static final int LONGEST = 200;
  private static final List<String> TAKEN = List.of("java", "tomodachi");

  /// The package as it was typed or made of a name.
  ///
  /// @throws CommandFailure when it can't be one
  public static PackageName of(String text) {
    if (text.length() > LONGEST || !text.matches("[a-z0-9_.]+") || !SourceVersion.isName(text)) {
      throw refusal(text, "it is no name of a package in Java");
    }
    if (TAKEN.contains(text.split("\\.", -1)[0])) {
      throw refusal(text, "classes there are not of users");
    }
    return new PackageName(text);
  }

  /// Its folder below one of sources, with `/`.
  String path() {
    return text.replace('.', '/');
  }

  private static CommandFailure refusal(String text, String reason) {
    return CommandFailure.ofUsage(
        "the package of the service can't be \"%s\": %s".formatted(text, reason),
        "name one in lower case: --package com.example.orders");
  }
}
