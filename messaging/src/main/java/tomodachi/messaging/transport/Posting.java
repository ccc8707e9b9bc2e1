package tomodachi.messaging.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Envelope;

/// A message to publish.
///
/// @param to where it goes
/// @param data as the envelope takes it; without an envelope the payload, as `byte[]`
/// @param envelope the form of the payload; null for none
/// @param headers what goes with the payload, all of it text
/// @param properties what the protocol has beside the headers, by its own names
public record Posting(
    Destination to,
    @Nullable Object data,
    @Nullable Envelope envelope,
    Map<String, String> headers,
    Map<String, String> properties) {

  public Posting {
    headers = Map.copyOf(headers);
    properties = Map.copyOf(properties);
  }
}
