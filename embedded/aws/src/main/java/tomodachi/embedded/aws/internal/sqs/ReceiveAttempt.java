package tomodachi.embedded.aws.internal.sqs;

import java.util.List;

/// A receive that its client may repeat, because it gave it a name.
///
/// @param id the name
/// @param messages what it got
/// @param end until when it may be repeated, in plan time
record ReceiveAttempt(String id, List<StoredMessage> messages, long end) {}
