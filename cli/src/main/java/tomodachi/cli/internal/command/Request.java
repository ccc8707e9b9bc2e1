package tomodachi.cli.internal.command;

import tomodachi.cli.internal.project.NewProject;

/// What a command line asks for.
sealed interface Request {

  /// Services shall run.
  record Run(RunArguments arguments) implements Request {}

  /// A broker shall run on its own.
  record Broker(BrokerArguments arguments) implements Request {}

  /// Something shall be done with messages.
  record Messages(MessageRequest request, MessageConditions conditions) implements Request {}

  /// Services shall be described.
  record Describe(DescribeArguments arguments, MessageConditions conditions) implements Request {}

  /// It shall be looked for what keeps services from running.
  record Doctor(DoctorArguments arguments, MessageConditions conditions) implements Request {}

  /// A project shall be made.
  record New(NewProject project) implements Request {}

  /// An IDE shall understand the service files of a place.
  record Ide(String place) implements Request {}

  /// The versions of the libraries shall be shown.
  record Dependencies() implements Request {}

  /// Something shall be shown on standard output.
  record Show(String text) implements Request {}
}
