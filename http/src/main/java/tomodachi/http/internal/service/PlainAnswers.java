package tomodachi.http.internal.service;

import java.util.List;

/// What is answered where no error handler does.
sealed interface PlainAnswers permits PlainAnswers.Bare, DevelopmentAnswers {

  /// The answers for clients that may be anybody's, or those for a developer.
  static PlainAnswers of(boolean production) {
    return production ? new Bare() : new DevelopmentAnswers();
  }

  /// The answer to a call that ended in a problem.
  Reply reply(HttpWork work, Problem problem);

  /// The answer to a request that no handler has to do with.
  ///
  /// @param all the services of the listener
  default Reply refusal(HttpWork work, Problem problem, List<Site> all) {
    return reply(work, problem);
  }

  /// Says the problem, and nothing of what is inside.
  record Bare() implements PlainAnswers {
    @Override
    public Reply reply(HttpWork work, Problem problem) {
      return problem.reply(work.request());
    }
  }
}
