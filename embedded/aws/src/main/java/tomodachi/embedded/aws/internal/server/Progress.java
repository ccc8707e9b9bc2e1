package tomodachi.embedded.aws.internal.server;

import tomodachi.embedded.aws.internal.Limits;

/// How a client gets on, as time goes by in steps of [Limits#patience].
final class Progress {

  private static final int MOST = 2;

  private int steps;
  private boolean begun;

  /// Bytes came.
  ///
  /// @param ofRequest true if they leave a request that isn't whole
  void got(boolean ofRequest) {
    if (begun != ofRequest) {
      begun = ofRequest;
      steps = 0;
    }
  }

  /// An answer was given.
  void answered() {
    steps = 0;
  }

  /// Takes a step.
  ///
  /// @param stuck true if the client doesn't take its answers
  /// @return false if it has had time enough
  boolean step(boolean stuck) {
    return ++steps < (begun || stuck ? MOST : Limits.IDLE);
  }
}
