package tomodachi.embedded.aws.internal.api;

/// Takes the answer to one request. To be used with the server's lock held; what it is given is
/// written after that.
public interface Answer {

  /// Answers. To be called once, or [#fail] is.
  void give(Structure output);

  /// Answers with an error.
  void fail(ApiError error);

  /// Runs `task`, with the server's lock held, if the client goes away before it has been answered.
  void whenGone(Runnable task);
}
