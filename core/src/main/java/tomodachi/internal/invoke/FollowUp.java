package tomodachi.internal.invoke;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tomodachi.transport.Completion;
import tomodachi.transport.Work;

/// What a call has left for later.
///
/// @param before the work of that call
/// @param ended hears how it ended
record FollowUp(Work before, Consumer<Completion> ended) implements Work {

  @Override
  public <T> Optional<T> find(Class<T> type) {
    return before.find(type);
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {
    before.logContext(entry);
  }

  @Override
  public String settle(Completion completion) {
    ended.accept(completion);
    return "";
  }
}
