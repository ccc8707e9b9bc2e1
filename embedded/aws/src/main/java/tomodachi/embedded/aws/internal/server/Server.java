package tomodachi.embedded.aws.internal.server;

import java.util.List;
import java.util.function.BooleanSupplier;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.transport.Timeline;

/// What all connections share.
///
/// - **S1** — one lock guards what the services hold. It is held for the moment a request or an
///   alarm needs, and never during I/O: answers are encoded and written without it.
public final class Server {

  private final Limits limits;
  private final Timeline timeline;
  private final ServerTime time;
  private final Router router;
  private final BodyRoom room;

  /// @param time of the services, with the lock that guards what they hold
  public Server(Limits limits, Timeline timeline, ServerTime time, List<ApiService> services) {
    this.limits = limits;
    this.timeline = timeline;
    this.time = time;
    router = new Router(services);
    room = new BodyRoom(limits.bodies());
  }

  Limits limits() {
    return limits;
  }

  Timeline timeline() {
    return timeline;
  }

  Router router() {
    return router;
  }

  BodyRoom room() {
    return room;
  }

  /// Runs a task with the lock held.
  void run(Runnable task) {
    time.run(task);
  }

  /// Asks something with the lock held.
  boolean test(BooleanSupplier question) {
    var answer = new boolean[1];
    run(() -> answer[0] = question.getAsBoolean());
    return answer[0];
  }

  /// Nothing happens any more.
  void end() {
    run(time::end);
  }
}
