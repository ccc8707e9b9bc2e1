package tomodachi.cli.internal.command;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// The version of the command.
final class Version {
  private Version() {}

  /// The version this process runs, or `unknown` when it was not started from modules.
  static String current() {
    return Optional.ofNullable(Version.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("unknown");
  }
}
