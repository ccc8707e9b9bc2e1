package tomodachi.embedded.aws.property;

/// A message to be sent.
///
/// @param body unique, unless it is a duplicate
/// @param delay in seconds; negative if the queue's counts
/// @param group of a FIFO queue, empty in others
/// @param deduplicationId of a FIFO queue, empty in others
record Draft(String body, int delay, String group, String deduplicationId) {

  @Override
  public String toString() {
    return body
        + (delay < 0 ? "" : " after %d s".formatted(delay))
        + (group.isEmpty() ? "" : " in group %s as %s".formatted(group, deduplicationId));
  }
}
