package tomodachi.cli.internal.log;

/// Who writes the log.
public sealed interface LoggerChoice {

  /// The option as a person types it, with its value.
  String option();

  /// The command, on standard error.
  record Lines(LogFormat format) implements LoggerChoice {
    @Override
    public String option() {
      return "--logger " + format;
    }
  }

  /// A class of the user's.
  ///
  /// @param className its binary name, a [tomodachi.LogSink]
  record Custom(String className) implements LoggerChoice {
    @Override
    public String option() {
      return "--custom-logger " + className;
    }
  }
}
