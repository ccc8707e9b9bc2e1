package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the messages that have come may be handled now. Called with the lock of its [Intake]
/// held, one call at a time, so it must not block; it calls nobody but [Intake#beginAll], from
/// threads of its own.
///
/// A message goes [#add], [#next], [#ended], once each; or, where it [#keepsOrder], [#add],
/// [#next], then [#again] and [#next] as often as it is retried, [#ended]. One that never begins
/// leaves by [#remove] or [#takeWaiting].
interface Order {

  /// How many more messages may come; less than zero: there are too many.
  ///
  /// @param free how many may be handled beside those that are now
  int room(int free);

  /// A message has come; those of one call come in its order.
  void add(InFlight message);

  /// Takes out the message that is to begin now; null: none may. Not called while as many are
  /// handled as may be.
  @Nullable InFlight next();

  /// One that had begun is settled, or no longer ours.
  ///
  /// @param comesBack true: it will be delivered again, so it isn't done
  /// @return messages that may not be handled here before that, taken out: they are given back, in
  ///   this order
  List<InFlight> ended(InFlight message, boolean comesBack);

  /// True when messages wait for others: one that is to be retried stays in this process, under its
  /// lease, and has [#ended] only when SQS has confirmed what became of it.
  boolean keepsOrder();

  /// One that had begun is to be handled again. Only where it [#keepsOrder].
  ///
  /// @param delay zero or more, in plan time; when it is over, [Intake#beginAll] has to be called
  /// @return it and those that wait for it: their leases are extended. None: it is no longer ours,
  ///   so nothing has changed
  List<InFlight> again(InFlight message, Duration delay);

  /// A message is no longer ours. Takes it out if it hasn't begun or waits to be handled again.
  ///
  /// @return as [#ended], and the message itself if it was taken out
  List<InFlight> remove(InFlight message);

  /// Takes out all that haven't begun or wait to be handled again.
  ///
  /// @return as [#ended]
  List<InFlight> takeWaiting();
}
