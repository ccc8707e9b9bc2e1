package tomodachi.aws.internal.batch;

import java.util.List;

/// A call that does the same for several entries at once, such as `DeleteMessageBatch`.
@FunctionalInterface
public interface BatchApi<T, R> {

  /// Makes the call.
  ///
  /// @param entries one to ten
  /// @return an answer for each, in the order of the entries
  /// @throws RuntimeException when the call failed as a whole
  List<Answer<R>> call(List<T> entries);

  /// What became of one entry.
  sealed interface Answer<R> {
    /// It is done.
    record Done<R>(R result) implements Answer<R> {}

    /// It failed, as others of the call may not have.
    record Failed<R>(RuntimeException cause) implements Answer<R> {}
  }
}
