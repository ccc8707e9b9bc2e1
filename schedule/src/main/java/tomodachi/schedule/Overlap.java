package tomodachi.schedule;

/// What happens when a run is due and the last one has not ended.
public enum Overlap {
  /// The run doesn't take place; the next one that does counts it in [Tick#missed].
  SKIP,
  /// The run takes place beside those that haven't ended, as long as these are fewer than 20; else
  /// it is as with [#SKIP].
  ALLOW,
  /// One run waits and begins when the last one has ended. Of several that come due meanwhile it is
  /// the latest; it counts the others in [Tick#missed].
  QUEUE_ONE
}
