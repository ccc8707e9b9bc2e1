import ch.qos.logback.classic.spi.Configurator;
import org.jspecify.annotations.NullMarked;
import tomodachi.cli.internal.log.LogConfigurator;
import tomodachi.cli.libraries.LibraryResolver;

/// The command `tomodachi`: compiles and runs services.
@NullMarked
module tomodachi.cli {
  requires tomodachi;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires info.picocli;
  requires java.management;
  requires java.xml;
  requires jdk.compiler;
  requires jdk.management;
  requires transitive org.jspecify; // is in signatures of exported packages
  requires org.slf4j;
  requires tomodachi.protobuf; // for the services that import its package
  requires tools.jackson.core;

  exports tomodachi.cli;
  exports tomodachi.cli.libraries;

  // For the container, which makes the service that the command stands for at a broker.
  opens tomodachi.cli.internal.message to
      tomodachi.core;

  uses tomodachi.transport.TransportFactory;
  uses LibraryResolver;

  provides Configurator with
      LogConfigurator;
}
