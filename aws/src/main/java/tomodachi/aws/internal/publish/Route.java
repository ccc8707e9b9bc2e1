package tomodachi.aws.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.aws.internal.batch.BatchLimits;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.PublishResult;

/// The way of one call's messages from data to AWS. For one thread.
final class Route {

  private final Publishing publishing;
  private final Terms terms;
  private final Target target;
  private final Composition composition;

  /// @throws IllegalArgumentException when the terms don't suit the target
  Route(ServiceContext service, Publishing publishing, Terms terms, Target target) {
    terms.requireFor(target);
    this.publishing = publishing;
    this.terms = terms;
    this.target = target;
    composition = new Composition(service, terms, target);
  }

  /// Sends a message and waits for AWS.
  ///
  /// @return AWS's message id
  String send(@Nullable Object data) {
    var pending = begin(data);
    try {
      return pending.answer().get(); // By its deadline, says U1.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      pending.givenUp("The thread was interrupted");
    } catch (ExecutionException e) {
      throw failure(pending);
    }
    return answered(pending);
  }

  private Pending begin(@Nullable Object data) {
    var draft = composition.draft(data);
    var deadline = publishing.deadline();
    var message = composition.outgoing(draft, publishing.address(target, deadline));
    return publishing.send(List.of(message), deadline).getFirst();
  }

  private static String answered(Pending pending) {
    if (pending.answer().isCompletedExceptionally()) {
      throw failure(pending);
    }
    return pending.answer().resultNow();
  }

  /// With the caller in the trace.
  private static PublishException failure(Pending pending) {
    var cause = pending.answer().exceptionNow();
    return new PublishException(String.valueOf(cause.getMessage()), cause);
  }

  /// Sends messages, ten in a call, and waits for AWS.
  ///
  /// @return a result for each, in the order of the data
  List<PublishResult> sendAll(List<? extends @Nullable Object> data) {
    requireDistinct(data.size());
    var drafts = new ArrayList<Composition.Draft>();
    data.forEach(each -> drafts.add(composition.draft(each)));
    var deadline = publishing.deadline();
    try {
      var address = publishing.address(target, deadline);
      var messages = drafts.stream().map(draft -> composition.outgoing(draft, address)).toList();
      return results(sent(messages, deadline));
    } catch (PublishException e) {
      return drafts.stream().<PublishResult>map(_ -> new PublishResult.Failed(e)).toList();
    }
  }

  private void requireDistinct(int count) {
    if (terms.deduplicationId() != null && count > 1) {
      throw new IllegalArgumentException(
          """
          Of %d messages with one deduplication id, all but the first would be lost
              leave deduplicationId away, or publish them one by one\
          """
              .formatted(count));
    }
  }

  private List<Pending> sent(List<Outgoing> messages, Deadline deadline) {
    var sent = new ArrayList<Pending>();
    for (var i = 0; i < messages.size(); i += BatchLimits.MOST_ENTRIES) {
      var end = Math.min(i + BatchLimits.MOST_ENTRIES, messages.size());
      sent.addAll(publishing.send(messages.subList(i, end), deadline));
    }
    return sent;
  }

  private static List<PublishResult> results(List<Pending> all) {
    return all.stream().map(Route::result).toList();
  }

  private static PublishResult result(Pending pending) {
    try {
      return new PublishResult.Confirmed(pending.answer().get());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      pending.givenUp("The thread was interrupted");
      return settledResult(pending);
    } catch (ExecutionException e) {
      return settledResult(pending);
    }
  }

  private static PublishResult settledResult(Pending pending) {
    return pending.answer().isCompletedExceptionally()
        ? new PublishResult.Failed(failure(pending))
        : new PublishResult.Confirmed(pending.answer().resultNow());
  }

  /// Sends a message.
  ///
  /// @return completes as [#send] ends, on a thread that may be blocked
  CompletableFuture<String> sendAsync(@Nullable Object data) {
    var draft = composition.draft(data);
    var deadline = publishing.deadline();
    try {
      var message = composition.outgoing(draft, publishing.address(target, deadline));
      return unhurried(publishing.send(List.of(message), deadline).getFirst());
    } catch (PublishException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /// Off the thread that completes others too: what the user makes of it may block.
  private static CompletableFuture<String> unhurried(Pending pending) {
    var done = new CompletableFuture<String>();
    var _ =
        pending
            .answer()
            .whenCompleteAsync(
                (id, failure) -> {
                  if (failure == null) {
                    done.complete(id);
                  } else {
                    done.completeExceptionally(failure);
                  }
                },
                Thread::startVirtualThread);
    return done;
  }
}
