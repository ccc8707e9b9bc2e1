package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.log.LogLevel;

/// What the command that looks for what is wrong makes of its arguments.
class DoctorLineTest extends ParserFixture {

  private static Request.Doctor doctor(String line) {
    return (Request.Doctor) parse(line.split(" ", -1));
  }

  @Test
  void itNeedsNoService() {
    assertThat(doctor("doctor").arguments())
        .isEqualTo(new DoctorArguments(false, List.of(), ClassPath.NONE));
  }

  @Test
  void servicesAndOptionsAreSaidAsForRun() {
    var asked =
        doctor("doctor A.java B --json -cp a:b --production --port 81 -o amqp.host=h -c x.json");

    assertThat(asked.arguments())
        .isEqualTo(
            new DoctorArguments(
                true, List.of("A.java", "B"), new ClassPath(List.of("a", "b"), List.of())));
    assertThat(asked.conditions())
        .isEqualTo(
            new MessageConditions(
                List.of(new ConfigFile("x.json")),
                List.of("amqp.host=h", "http.port=81"),
                true,
                LogLevel.ERROR));
  }

  @Test
  void anEmptyTextIsNoService() {
    assertUsage(
        "doctor ",
        """
        error: an empty text is no service
          for the current directory, give a dot
          see: tomodachi doctor --help\
        """);
  }
}
