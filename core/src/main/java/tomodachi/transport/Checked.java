package tomodachi.transport;

import java.time.Duration;
import java.util.List;

/// A transport that can find out whether it would open, for people who look for what is wrong
/// before they start the service: is its port free, does its broker answer, are the credentials
/// accepted.
public interface Checked {

  /// Looks, and leaves everything as it was. Called instead of [Transport#open], on a transport
  /// that may not have been validated: only options are known. What goes wrong is a finding.
  ///
  /// @param atMost how long it may take, more than zero; what has no answer by then is a finding
  /// @return what was found, the most important first; without secrets
  List<Finding> check(Duration atMost) throws InterruptedException;

  /// One thing that was looked at.
  ///
  /// @param grade how good it is
  /// @param subject what was looked at, in a word or two, such as `port 9700`
  /// @param text what was found, in one line
  /// @param remedies what to do, a line each; none where nothing has to be done
  record Finding(Grade grade, String subject, String text, List<String> remedies) {
    public Finding {
      remedies = List.copyOf(remedies);
    }

    /// All is well.
    public static Finding ok(String subject, String text) {
      return new Finding(Grade.OK, subject, text, List.of());
    }

    /// It works, and may not do what is expected.
    public static Finding warning(String subject, String text, String... remedies) {
      return new Finding(Grade.WARNING, subject, text, List.of(remedies));
    }

    /// It doesn't work.
    public static Finding failure(String subject, String text, String... remedies) {
      return new Finding(Grade.FAILURE, subject, text, List.of(remedies));
    }
  }

  /// How good something is.
  enum Grade {
    /// As it should be.
    OK,
    /// Worth a look.
    WARNING,
    /// A service would not start, or not work.
    FAILURE
  }
}
