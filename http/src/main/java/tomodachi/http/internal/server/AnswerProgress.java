package tomodachi.http.internal.server;

/// Who wants to know how far an answer is. Called on the event loop.
interface AnswerProgress {
  /// All of it is handed over: whatever is written next belongs to the next answer.
  void written();

  /// All of it has left, or never will.
  void sent();
}
