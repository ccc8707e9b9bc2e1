package tomodachi.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import org.junit.jupiter.api.Test;
import tomodachi.tasks.CapturedLogs;

class UncaughtExceptionTest {

  /// Fails to say what it is about.
  private static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("no words");
    }
  }

  private final CapturedLogs logs = new CapturedLogs();

  @Test
  void itsTextIsTheMessageOfTheLine() {
    UncaughtException.log(new IllegalStateException("no luck"));

    assertThat(logs.lines()).containsExactly("exception: uncaught exception: no luck");
    assertThat(logs.events().getFirst().getThrowableProxy().getClassName())
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void withoutATextItsNameIs() {
    UncaughtException.log(new EOFException());

    assertThat(logs.lines()).containsExactly("exception: uncaught exception: EOFException");
  }

  @Test
  void oneThatFailsToSayItsTextIsLoggedByItsType() {
    UncaughtException.log(new Mute());

    assertThat(logs.lines())
        .containsExactly(
            "exception: an uncaught exception can't be logged exc_type=" + Mute.class.getName());
  }
}
