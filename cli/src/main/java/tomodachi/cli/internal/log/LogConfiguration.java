package tomodachi.cli.internal.log;

import ch.qos.logback.classic.LoggerContext;
import java.net.URL;
import org.slf4j.LoggerFactory;

/// How this process logs: to standard error by [ConsoleConfigurator], or as a file of the user's
/// says.
public final class LogConfiguration {
  /// The name of a configuration file of the user's.
  public static final String FILE = "logback.xml";

  private static final String NAMED_FILE = "logback.configurationFile";

  private LogConfiguration() {}

  /// Logs as this file says, unless the system property `logback.configurationFile` names another.
  /// To be called before anything is logged.
  public static void useFile(URL file) {
    if (System.getProperty(NAMED_FILE) == null) {
      System.setProperty(NAMED_FILE, file.toString());
    }
  }

  /// Logs this level and graver; changes nothing where a file of the user's decides.
  public static void useLevel(LogLevel level) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && ConsoleConfigurator.configured(context)) {
      ConsoleConfigurator.apply(level, context);
    }
  }

  static boolean isUsers() {
    return System.getProperty(NAMED_FILE) != null || ClassLoader.getSystemResource(FILE) != null;
  }
}
