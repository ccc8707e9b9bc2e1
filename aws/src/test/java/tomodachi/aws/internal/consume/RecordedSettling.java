package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What became of messages, in order.
final class RecordedSettling implements Settling {

  final List<String> calls = new CopyOnWriteArrayList<>();

  @Override
  public int attempts(int configured) {
    return configured;
  }

  @Override
  public void acknowledge(SqsMessage message) {
    calls.add("acknowledge " + message.id());
  }

  @Override
  public void retry(SqsMessage message, Duration delay, String reason) {
    calls.add("retry " + message.id() + " " + delay);
  }

  @Override
  public void park(SqsMessage message, String reason) {
    calls.add("park " + message.id() + " " + reason);
  }

  @Override
  public void giveBack(SqsMessage message) {
    calls.add("give back " + message.id());
  }

  @Override
  public void released(SqsMessage message) {
    calls.add("released " + message.id());
  }
}
