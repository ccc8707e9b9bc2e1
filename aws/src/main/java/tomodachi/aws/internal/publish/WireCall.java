package tomodachi.aws.internal.publish;

import java.util.List;
import tomodachi.aws.internal.batch.BatchApi.Answer;

/// A call of AWS that sends several messages to one address.
@FunctionalInterface
interface WireCall {

  /// Makes the call.
  ///
  /// @param messages one to ten, of one address
  /// @return an answer for each, in their order: AWS's message id, or its exception
  /// @throws RuntimeException when the call failed as a whole
  List<Answer<String>> send(List<Outgoing> messages);
}
