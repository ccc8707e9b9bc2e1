package tomodachi.embedded.aws.internal.api;

/// Something a service can be asked to do.
///
/// - **O1** — it is called with the server's lock held, by one thread at a time, and never does
///   I/O.
public sealed interface Operation {

  /// Such as `SendMessage`.
  String name();

  /// What it is asked with.
  Shape.Members input();

  /// What it answers.
  Shape.Members output();

  /// One that answers at once.
  record Immediate(String name, Shape.Members input, Shape.Members output, Body body)
      implements Operation {}

  /// One that may answer later.
  record Waiting(String name, Shape.Members input, Shape.Members output, WaitingBody body)
      implements Operation {}

  /// What it does.
  interface Body {
    /// Does it.
    Structure call(Caller caller, Structure input) throws ApiError;
  }

  /// What it does.
  interface WaitingBody {
    /// Begins with it; answers now or later, once.
    void call(Caller caller, Structure input, Answer answer) throws ApiError;
  }
}
