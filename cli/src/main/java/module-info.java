import ch.qos.logback.classic.spi.Configurator;
import org.jspecify.annotations.NullMarked;
import tomodachi.cli.internal.log.LogConfigurator;

/// The command `tomodachi`: compiles and runs services.
@NullMarked
module tomodachi.cli {
  requires tomodachi;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires info.picocli;
  requires java.xml;
  requires jdk.compiler;
  requires org.slf4j;
  requires tomodachi.protobuf; // for the services that import its package
  requires tools.jackson.core;

  exports tomodachi.cli;

  // For the container, which makes the service that the command stands for at a broker.
  opens tomodachi.cli.internal.message to
      tomodachi.core;

  provides Configurator with
      LogConfigurator;
}
