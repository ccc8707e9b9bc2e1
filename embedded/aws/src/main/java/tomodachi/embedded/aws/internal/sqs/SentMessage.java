package tomodachi.embedded.aws.internal.sqs;

import java.util.OptionalLong;
import java.util.UUID;

/// What became of a message that was sent.
///
/// @param id of the message; of a duplicate that of the first
/// @param sequenceNumber in a FIFO queue; of a duplicate that of the first
record SentMessage(UUID id, OptionalLong sequenceNumber) {}
