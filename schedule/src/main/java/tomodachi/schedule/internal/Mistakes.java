package tomodachi.schedule.internal;

import java.util.Optional;
import java.util.function.Supplier;
import tomodachi.schedule.internal.plan.PlanException;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// The mistakes of one schedule.
record Mistakes(Validation validation, HandlerDefinition handler) {

  /// Reports one.
  ///
  /// @param what one sentence: what is wrong with which value
  /// @param fix what to do
  void add(String what, String fix) {
    validation.mistake(Mistake.at(handler, what, fix));
  }

  /// What a text stands for; empty when it stands for nothing, which is reported.
  <T> Optional<T> read(Supplier<T> text) {
    try {
      return Optional.of(text.get());
    } catch (PlanException e) {
      add(e.what(), e.fix());
      return Optional.empty();
    }
  }
}
