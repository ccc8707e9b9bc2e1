package tomodachi.embedded.aws.internal.server;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tomodachi.transport.Timeline;

/// What a connection's client has got and not yet reacted to. To be used with the server's lock
/// held.
final class Holds {

  private static final Timeline.Hold NONE = () -> {};

  private final Timeline timeline;
  private final Set<Timeline.Hold> open = new HashSet<>();
  private boolean ended;

  Holds(Timeline timeline) {
    this.timeline = timeline;
  }

  /// One more.
  ///
  /// @param real false if it holds nothing
  Timeline.Hold add(boolean real) {
    return real && !ended ? new Kept(timeline.hold()) : NONE;
  }

  /// The connection has ended: time doesn't wait for its client.
  void end() {
    ended = true;
    List.copyOf(open).forEach(Timeline.Hold::close);
  }

  private final class Kept implements Timeline.Hold {
    private final Timeline.Hold hold;

    Kept(Timeline.Hold hold) {
      this.hold = hold;
      open.add(this);
    }

    @Override
    public void close() {
      open.remove(this);
      hold.close();
    }
  }
}
