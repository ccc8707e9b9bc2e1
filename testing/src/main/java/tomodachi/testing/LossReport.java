package tomodachi.testing;

import java.util.Map;

/// What happened while no message was lost.
///
/// @param seed what the schedule was made from
/// @param messages how many were published
/// @param calls how often their handlers were to be called
/// @param duplicates how many calls handled a message that had been handled before
/// @param faults how often each fault happened; those that didn't aren't in it
public record LossReport(
    long seed, int messages, int calls, int duplicates, Map<Fault, Integer> faults) {

  public LossReport {
    faults = Map.copyOf(faults);
  }
}
