package tomodachi.aws.internal;

import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// The mistakes of one handler.
record Mistakes(Validation validation, HandlerDefinition of) {

  /// Reports one.
  ///
  /// @param what one sentence: what is wrong with which value
  /// @param fix what to do
  void add(String what, String fix) {
    validation.mistake(Mistake.at(of, what, fix));
  }
}
