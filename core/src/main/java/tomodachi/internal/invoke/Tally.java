package tomodachi.internal.invoke;

/// What became of calls.
///
/// @param settled how many have ended and been settled, whatever their outcome
/// @param interrupted how many of those were interrupted and given up
/// @param running how many have not been settled yet
public record Tally(long settled, long interrupted, long running) {

  /// No calls.
  public static final Tally NONE = new Tally(0, 0, 0);

  /// Both together.
  public Tally plus(Tally other) {
    return new Tally(
        settled + other.settled, interrupted + other.interrupted, running + other.running);
  }

  /// How many have done their work since an earlier tally.
  public long finishedSince(Tally earlier) {
    return (settled - interrupted) - (earlier.settled - earlier.interrupted);
  }

  /// How many were given up since an earlier tally, or still run although their time is up.
  public long abandonedSince(Tally earlier) {
    return interrupted - earlier.interrupted + running;
  }
}
