package tomodachi.cli.internal.log;

import ch.qos.logback.classic.LoggerContext;
import java.io.PrintStream;
import java.net.URL;
import org.slf4j.LoggerFactory;
import tomodachi.cli.internal.CommandFailure;

/// How this process logs: as the user asked, by [LogConfigurator], or as a file of the user's says.
public final class LogConfiguration {
  /// The name of a configuration file of the user's.
  public static final String FILE = "logback.xml";

  private static final String NAMED_FILE = "logback.configurationFile";

  private static volatile LogSettings chosen = LogSettings.DEFAULT;

  private LogConfiguration() {}

  /// An open custom logger, or nothing.
  public interface Opened extends AutoCloseable {
    @Override
    void close();
  }

  /// Keeps the settings for [#begin] and for whoever logs before that. Does nothing that takes
  /// time.
  public static void choose(LogSettings settings) {
    chosen = settings;
  }

  /// Logs as this file says, unless the system property `logback.configurationFile` names another.
  /// To be called before anything is logged.
  public static void useFile(URL file) {
    if (System.getProperty(NAMED_FILE) == null) {
      System.setProperty(NAMED_FILE, file.toString());
    }
  }

  /// Logs as was chosen. Where a file of the user's decides, a choice of logger is only warned
  /// about.
  public static void begin() {
    var settings = chosen;
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      if (LogConfigurator.configured(context)) {
        LogConfigurator.install(settings, context);
      } else {
        settings.logger().ifPresent(LogConfiguration::warnOfFile);
      }
    }
  }

  /// Says what is wrong with a file of the user's that decides how this process logs.
  ///
  /// @param err gets a line for each part of the file that had no effect
  /// @throws CommandFailure when the file can't be read
  public static void checkFile(PrintStream err) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      LogFile.of(context).ifPresent(file -> file.check(err));
    }
  }

  /// Makes the custom logger if one was chosen, and hands it what was logged so far.
  ///
  /// @param loader has its class
  /// @return closes it
  /// @throws CommandFailure when there is no such logger, or it can't be made
  public static Opened open(ClassLoader loader) {
    return chosen.loggerOrDefault() instanceof LoggerChoice.Custom(var className)
            && LoggerFactory.getILoggerFactory() instanceof LoggerContext context
            && LogConfigurator.sink(context) instanceof SinkAppender appender
        ? appender.open(new SinkClass(className, loader).make())
        : () -> {};
  }

  static LogSettings chosen() {
    return chosen;
  }

  static boolean isUsers() {
    return System.getProperty(NAMED_FILE) != null || ClassLoader.getSystemResource(FILE) != null;
  }

  /// What the user's file is called, if there is one.
  static String file() {
    return System.getProperty(NAMED_FILE, FILE);
  }

  private static void warnOfFile(LoggerChoice ignored) {
    LoggerFactory.getLogger("tomodachi.logging")
        .atWarn()
        .addKeyValue("option", ignored.option())
        .log("{} has no effect, since {} says how this process logs", ignored.option(), file());
  }
}
