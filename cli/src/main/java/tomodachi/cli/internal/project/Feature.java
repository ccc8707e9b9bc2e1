package tomodachi.cli.internal.project;

import java.util.Locale;

/// What a new service has an example of.
public enum Feature {
  HTTP,
  AMQP,
  AWS,
  SCHEDULE;

  /// The word for it in templates and, after two dashes, on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
