package tomodachi.cli.internal.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.PrintStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXParseException;
import tomodachi.cli.internal.CommandFailure;

/// A configuration file of the user's for the log, and what is wrong with it.
///
/// @param name the file, as it was named or found
/// @param fault why it can't be read; null when it could be
/// @param errors what in it had no effect, a line each
record LogFile(String name, @Nullable String fault, List<String> errors) {
  private static final String KEY = LogFile.class.getName();

  private static final class Joran extends DefaultJoranConfigurator {
    @Nullable URL file() {
      return performMultiStepConfigurationFileSearch(true);
    }
  }

  /// Logs as the file says, as far as that goes.
  static void apply(String name, LoggerContext context) {
    var joran = new Joran();
    joran.setContext(context);
    var fault = configure(joran);
    context.putObject(KEY, new LogFile(name, fault, errors(context)));
  }

  /// The file that was applied, if one was.
  static Optional<LogFile> of(LoggerContext context) {
    return Optional.ofNullable((LogFile) context.getObject(KEY));
  }

  private static @Nullable String configure(Joran joran) {
    var file = joran.file();
    return file == null ? "there is no such file" : configure(joran, file);
  }

  private static @Nullable String configure(Joran joran, URL file) {
    try {
      joran.configureByResource(file);
      return null;
    } catch (JoranException e) {
      return reason(e);
    }
  }

  private static String reason(JoranException failure) {
    return causes(failure)
        .filter(SAXParseException.class::isInstance)
        .map(SAXParseException.class::cast)
        .map(LogFile::place)
        .findFirst()
        .orElseGet(() -> text(causes(failure).reduce((_, last) -> last).orElse(failure)));
  }

  private static String place(SAXParseException malformed) {
    return "%s (line %d, column %d)"
        .formatted(text(malformed), malformed.getLineNumber(), malformed.getColumnNumber());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static String text(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  /// The back-end would print its whole history, with stack traces, if an error were left there.
  private static List<String> errors(LoggerContext context) {
    var errors =
        context.getStatusManager().getCopyOfStatusList().stream()
            .filter(status -> status.getEffectiveLevel() == Status.ERROR)
            .map(Status::getMessage)
            .distinct()
            .toList();
    if (!errors.isEmpty()) {
      context.getStatusManager().clear();
    }
    return errors;
  }

  /// Says what is wrong.
  ///
  /// @param err gets a line for each part of the file that had no effect
  /// @throws CommandFailure when the file can't be read
  void check(PrintStream err) {
    if (fault != null) {
      throw CommandFailure.ofStart(
          "can't log as \"%s\" says".formatted(name),
          fault,
          "correct the file, or remove it to log as --logger says");
    }
    errors.forEach(error -> err.println("error: %s: %s".formatted(name, error)));
  }
}
