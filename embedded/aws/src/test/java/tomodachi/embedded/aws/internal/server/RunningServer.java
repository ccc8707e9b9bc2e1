package tomodachi.embedded.aws.internal.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.aws.RawClient;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;

/// A server for a test, with limits, time and a service of its own.
final class RunningServer implements AutoCloseable {

  final HeldTime time = new HeldTime();
  final FakeService service = new FakeService();
  private final Server server;
  private final Listener listener;

  RunningServer(int connections, Duration patience) throws IOException {
    this(new Limits(1_000_000, 20_000_000, connections, patience));
  }

  private RunningServer(Limits limits) throws IOException {
    var serverTime = new ServerTime(time, new ReentrantLock());
    server = new Server(limits, time, serverTime, List.of(service.service()));
    listener = Listener.start(0, server);
  }

  static RunningServer start() throws IOException {
    return new RunningServer(10, Duration.ofSeconds(10));
  }

  static RunningServer withoutPatience() throws IOException {
    return new RunningServer(10, Duration.ofMillis(20));
  }

  static RunningServer withRoomForBodies(int bytes) throws IOException {
    return new RunningServer(new Limits(1_000_000, bytes, 10, Duration.ofSeconds(10)));
  }

  RawClient connect() throws IOException {
    return new RawClient(listener.address());
  }

  int port() {
    return listener.address().getPort();
  }

  /// The next who waits for an answer.
  Answer waiting() throws InterruptedException {
    var answer = service.waiting.poll(10, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("nobody waits");
    }
    return answer;
  }

  void give(Answer answer, String text) {
    server.run(() -> answer.give(new Structure().set("Text", text)));
  }

  void fail(Answer answer, String code) {
    server.run(() -> answer.fail(ApiError.of(code, "it is over")));
  }

  @Override
  public void close() {
    listener.close();
  }
}
