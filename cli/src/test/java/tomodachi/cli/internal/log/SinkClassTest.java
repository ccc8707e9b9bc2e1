package tomodachi.cli.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tomodachi.LogEntry;
import tomodachi.LogSink;
import tomodachi.cli.internal.CommandFailure;

class SinkClassTest {

  static final class Silent implements LogSink {
    private Silent() {}

    @Override
    public void write(LogEntry entry) {}
  }

  static final class Choosy implements LogSink {
    Choosy(String file) {
      throw new IllegalStateException(file);
    }

    @Override
    public void write(LogEntry entry) {}
  }

  static final class Broken implements LogSink {
    Broken() throws IOException {
      throw new IOException("disk full");
    }

    @Override
    public void write(LogEntry entry) {}
  }

  private static SinkClass sink(String name) {
    return new SinkClass(name, SinkClassTest.class.getClassLoader());
  }

  private static void assertFails(String name, int exitCode, String text) {
    var failure = catchThrowableOfType(CommandFailure.class, () -> sink(name).make());

    assertThat(failure).hasMessage(text.replace("@", name));
    assertThat(failure.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void aClassIsMadeWhateverItsVisibility() {
    assertThat(sink(Silent.class.getName()).make()).isInstanceOf(Silent.class);
  }

  @Test
  void aClassThatIsMissing() {
    assertFails(
        "shop.Sink",
        2,
        """
        error: no such custom logger: "@"
          name a class of the services' sources, of their jar, or on --class-path
          a class in another one is named Outer$Inner\
        """);
  }

  @Test
  void aClassThatIsSomethingElse() {
    assertFails(
        "java.lang.String",
        2,
        """
        error: class "@" is not a custom logger
          let it implement tomodachi.LogSink\
        """);
  }

  @Test
  void aClassThatWantsParameters() {
    assertFails(
        Choosy.class.getName(),
        2,
        """
        error: custom logger "@" has no constructor without parameters
          give it one; a class in another one has to be static\
        """);
  }

  @Test
  void aClassThatFails() {
    assertFails(
        Broken.class.getName(),
        1,
        "error: custom logger \"@\" can't be made: java.io.IOException: disk full");
  }
}
