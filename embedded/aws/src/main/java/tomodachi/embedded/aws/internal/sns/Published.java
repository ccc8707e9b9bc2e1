package tomodachi.embedded.aws.internal.sns;

import tomodachi.embedded.aws.internal.api.Arn;

/// A message on its way to the queues.
///
/// @param topic it was published to
/// @param signatureVersion that the topic has
/// @param publication what was published
/// @param receipt what its publisher is answered
/// @param at when, in milliseconds since 1970
/// @param endpoint how clients reach this server
record Published(
    Arn topic,
    String signatureVersion,
    Publication publication,
    Receipt receipt,
    long at,
    String endpoint) {

  /// True if it came by a FIFO topic.
  boolean isFifo() {
    return receipt.sequenceNumber() != null;
  }
}
