package tomodachi.testing.contract;

import java.nio.ByteBuffer;
import java.util.Map;

/// A message as it was put aside.
///
/// @param body its payload, from position to limit
/// @param attributes those it was sent with, without what the framework has added
/// @param reason why, as it is stored beside the message
/// @param attempt how many times it was delivered
public record ParkedMessage(
    ByteBuffer body, Map<String, Object> attributes, String reason, int attempt) {

  public ParkedMessage {
    attributes = Map.copyOf(attributes);
  }
}
