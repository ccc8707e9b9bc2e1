package tomodachi.cli.internal.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;

/// The log on standard error. A configuration file of the user's wins.
public final class ConsoleConfigurator extends ContextAwareBase implements Configurator {
  private static final String OURS = "tomodachi.console";
  private static final List<String> LIBRARIES =
      List.of(
          "io.netty", "ch.qos", "tools.jackson", "com.rabbitmq", "software.amazon", "org.apache");

  /// Used by the log back-end.
  public ConsoleConfigurator() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (LogConfiguration.isUsers()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender(context));
    apply(LogLevel.INFO, context);
    context.putObject(OURS, true);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static boolean configured(LoggerContext context) {
    return context.getObject(OURS) != null;
  }

  static void apply(LogLevel level, LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level.threshold());
    LIBRARIES.forEach(name -> context.getLogger(name).setLevel(level.libraryThreshold()));
  }

  private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context) {
    var encoder = new ConsoleEncoder(Palette.of(Environment.ofProcess(), Palette.isTerminal()));
    encoder.setContext(context);
    encoder.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setName("console");
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
