package tomodachi.embedded.aws.internal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.wire.WireAnswer;

/// A request that is being carried out, and its answer.
///
/// - **X1** — its state is guarded by the server's lock.
/// - **X2** — it has one outcome, and hands it on once: right after the operation if there is one
///   by then, else when it comes, unless the client is gone.
final class Exchange implements Answer {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.aws");

  private final Call.Asked asked;
  private final List<Runnable> whenGone = new ArrayList<>(1);
  private final Runnable late;
  private @Nullable Structure output;
  private @Nullable ApiError error;
  private boolean waits;
  private boolean gone;

  /// @param late called with the server's lock held when there is an outcome that wasn't there when
  ///   the operation returned
  Exchange(Call.Asked asked, Runnable late) {
    this.asked = asked;
    this.late = late;
  }

  /// Has it done. With the server's lock held.
  ///
  /// @return false if it waits for its outcome
  boolean perform(Caller caller) {
    attempt(caller);
    waits = output == null && error == null;
    return !waits;
  }

  /// The client is gone. With the server's lock held.
  void abandon() {
    gone = true;
    if (waits) {
      whenGone.forEach(Runnable::run);
    }
  }

  /// The answer, once it is done. Without the server's lock.
  WireAnswer encoded(String requestId) {
    var failure = error;
    var result = output;
    if (failure != null || result == null) {
      return asked.protocol().refuse(Objects.requireNonNull(failure), requestId);
    }
    return asked.protocol().answer(asked.operation(), result, requestId);
  }

  @Override
  public void give(Structure answer) {
    settle(() -> output = answer);
  }

  @Override
  public void fail(ApiError failure) {
    settle(() -> error = failure);
  }

  @Override
  public void whenGone(Runnable task) {
    whenGone.add(task);
  }

  private void attempt(Caller caller) {
    try {
      switch (asked.operation()) {
        case Operation.Immediate operation -> give(operation.body().call(caller, asked.input()));
        case Operation.Waiting operation -> operation.body().call(caller, asked.input(), this);
      }
    } catch (ApiError e) {
      fail(e);
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("operation", asked.operation().name())
          .setCause(e)
          .log("the embedded AWS server failed at a request");
      fail(failure());
    }
  }

  private void settle(Runnable outcome) {
    if (gone || output != null || error != null) {
      return;
    }
    outcome.run();
    if (waits) {
      waits = false;
      late.run();
    }
  }

  private static ApiError failure() {
    var code = "InternalFailure";
    var text = "The embedded AWS server failed; its log says how.";
    return new ApiError(code, code, 500, text);
  }
}
