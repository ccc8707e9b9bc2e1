package tomodachi.cli.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class LogConfiguratorTest {
  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void forgetTheUsersFile() {
    System.clearProperty("logback.configurationFile");
  }

  @Test
  void theLogBackEndFindsIt() {
    assertThat(LoggerFactory.getILoggerFactory())
        .isInstanceOfSatisfying(
            LoggerContext.class, found -> assertThat(LogConfigurator.configured(found)).isTrue());
  }

  @Test
  void linesGoToStandardErrorAsItIsAtThatMoment() {
    configure();
    context.setMDCAdapter(new LogbackMDCAdapter());
    var err = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      context.getLogger("shop").info("sold é");
    } finally {
      System.setErr(before);
    }

    assertThat(err.toString(UTF_8)).contains("[info     ] sold é", " [shop]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "DEBUG, DEBUG, INFO",
    "INFO, INFO, WARN",
    "WARNING, WARN, WARN",
    "ERROR, ERROR, ERROR",
  })
  void librariesAreQuieterThanServices(LogLevel level, String services, String libraries) {
    configure();

    LogConfigurator.install(new LogSettings(Optional.empty(), level), context);

    assertThat(context.getLogger("shop").getEffectiveLevel()).hasToString(services);
    assertThat(context.getLogger("io.netty.channel").getEffectiveLevel()).hasToString(libraries);
  }

  @Test
  void nothingIsCritical() {
    configure();

    LogConfigurator.install(new LogSettings(Optional.empty(), LogLevel.CRITICAL), context);

    assertThat(context.getLogger("shop").isErrorEnabled()).isFalse();
  }

  @Test
  void theFormatCanChange() {
    configure();
    context.setMDCAdapter(new LogbackMDCAdapter());

    assertThat(logged(new LoggerChoice.Lines(LogFormat.JSON)))
        .startsWith("{\"timestamp\":\"")
        .endsWith("\",\"logger\":\"shop\",\"level\":\"error\",\"message\":\"sold\"}\n");
    assertThat(logged(new LoggerChoice.Lines(LogFormat.PLAIN)))
        .endsWith(" [error    ] sold                           [shop]\n");
    assertThat(logged(new LoggerChoice.Lines(LogFormat.CONSOLE))).contains("Z [error    ] sold ");
    assertThat(logged(new LoggerChoice.Custom("shop.Sink"))).isEmpty();
  }

  @Test
  void disabledIsNothingAtAll() {
    configure();
    context.setMDCAdapter(new LogbackMDCAdapter());

    assertThat(logged(new LoggerChoice.Lines(LogFormat.DISABLED))).isEmpty();
    assertThat(context.getLogger("shop").isErrorEnabled()).isFalse();
    assertThat(context.getLogger("io.netty").isErrorEnabled()).isFalse();
  }

  private String logged(LoggerChoice choice) {
    LogConfigurator.install(new LogSettings(Optional.of(choice), LogLevel.INFO), context);
    var err = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      context.getLogger("shop").error("sold");
    } finally {
      System.setErr(before);
    }
    return err.toString(UTF_8);
  }

  @Test
  void aFileOfTheUsersWins() {
    System.setProperty("logback.configurationFile", "file:/app/logback.xml");

    configure();

    assertThat(LogConfigurator.configured(context)).isFalse();
  }

  private void configure() {
    assertThat(new LogConfigurator().configure(context))
        .isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
  }
}
