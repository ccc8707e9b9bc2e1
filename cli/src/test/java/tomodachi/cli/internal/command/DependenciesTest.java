package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.CommandFailure;

class DependenciesTest {

  @Test
  void eachLibraryHasALine() {
    assertThat(Dependencies.ofProcess().text())
        .startsWith("java/" + Runtime.version() + "\n")
        .matches(
            """
            java/.*
            amqp-client/5.*
            jackson/3.*
            logback/1.*
            netty/4.*
            picocli/4.*
            protobuf-java/4.*
            slf4j/2.*
            """);
  }

  @Test
  void missingLibrariesEndTheCommand() {
    var versions = Map.of("tools.jackson.core", "3.2.4", "org.slf4j", "2.0.20");
    var dependencies =
        Dependencies.of("25.0.3", module -> Optional.ofNullable(versions.get(module)));

    assertThat(dependencies.text()).isEqualTo("java/25.0.3\njackson/3.2.4\nslf4j/2.0.20\n");
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(dependencies::requireComplete)
        .withMessage(
            """
            error: missing libraries: amqp-client, logback, netty, picocli, protobuf-java
              unpack the distribution again; they belong into its folder lib\
            """)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(1));
  }
}
