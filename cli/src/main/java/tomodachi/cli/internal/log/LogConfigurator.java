package tomodachi.cli.internal.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;
import tomodachi.cli.internal.terminal.Terminal;

/// The log as the user asked for it. A configuration file of the user's wins.
public final class LogConfigurator extends ContextAwareBase implements Configurator {
  private static final String OURS = "tomodachi";
  private static final List<String> LIBRARIES =
      List.of(
          "io.netty",
          "ch.qos",
          "tools.jackson",
          "com.rabbitmq",
          "software.amazon",
          "org.apache",
          "java",
          "javax",
          "jdk",
          "sun",
          "com.sun");

  /// Used by the log back-end.
  public LogConfigurator() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (LogConfiguration.isUsers()) {
      LogFile.apply(LogConfiguration.file(), context);
    } else {
      install(LogConfiguration.chosen(), context);
      context.putObject(OURS, true);
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static boolean configured(LoggerContext context) {
    return context.getObject(OURS) != null;
  }

  /// Logs like this from now on, in place of what was installed before.
  static void install(LogSettings settings, LoggerContext context) {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    var before = root.getAppender(OURS);
    var appender = appender(settings);
    appender.ifPresent(fresh -> add(fresh, root));
    if (before != null) {
      root.detachAppender(before);
      before.stop();
    }
    apply(appender.isPresent() ? settings.level() : LogLevel.CRITICAL, context);
  }

  /// The appender of a custom logger, if that is what is installed.
  static @Nullable Appender<ILoggingEvent> sink(LoggerContext context) {
    return context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(OURS);
  }

  private static void apply(LogLevel level, LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level.threshold());
    LIBRARIES.forEach(name -> context.getLogger(name).setLevel(level.libraryThreshold()));
  }

  private static void add(Appender<ILoggingEvent> appender, Logger root) {
    appender.setContext(root.getLoggerContext());
    appender.setName(OURS);
    appender.start();
    root.addAppender(appender);
  }

  private static Optional<Appender<ILoggingEvent>> appender(LogSettings settings) {
    var traces = Traces.of(Environment.ofProcess(), settings.level());
    return switch (settings.loggerOrDefault()) {
      case LoggerChoice.Custom _ -> Optional.of(new SinkAppender());
      case LoggerChoice.Lines(var format) ->
          line(format, traces).map(LogConfigurator::onStandardError);
    };
  }

  private static Optional<EventText> line(LogFormat format, Traces traces) {
    return switch (format) {
      case CONSOLE -> Optional.of(new ConsoleLine(palette(), traces));
      case JSON -> Optional.of(new JsonLine());
      case PLAIN -> Optional.of(new PlainLine(traces));
      case DISABLED -> Optional.empty();
    };
  }

  private static Palette palette() {
    return Palette.of(Environment.ofProcess(), Terminal.ERR.isThere());
  }

  private static Appender<ILoggingEvent> onStandardError(EventText text) {
    var encoder = new LineEncoder(text);
    encoder.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    return appender;
  }
}
