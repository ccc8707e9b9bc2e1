package tomodachi.aws.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.batch.BatchApi;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.transport.TransportException;

/// Makes the calls of one carrier, as many at once as the service may. Usable from any thread.
final class BatchCalls implements BatchApi<Pending, String> {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  private static final String TOO_LONG = "BatchRequestTooLong";

  private final WireCall wire;
  private final Aws aws;
  private final Semaphore callsLeft;

  /// @param callsLeft of the service
  BatchCalls(WireCall wire, Aws aws, Semaphore callsLeft) {
    this.wire = wire;
    this.aws = aws;
    this.callsLeft = callsLeft;
  }

  @Override
  public List<Answer<String>> call(List<Pending> entries) {
    callsLeft.acquireUninterruptibly();
    try {
      return answers(entries);
    } finally {
      callsLeft.release();
    }
  }

  private List<Answer<String>> answers(List<Pending> entries) {
    var begun = entries.stream().map(Pending::begin).toList();
    var messages = new ArrayList<Outgoing>();
    for (var i = 0; i < begun.size(); i++) {
      if (begun.get(i)) {
        messages.add(entries.get(i).outgoing());
      }
    }
    var said = (messages.isEmpty() ? List.<Answer<String>>of() : send(messages)).iterator();
    return begun.stream().map(sent -> sent ? said.next() : withdrawn()).toList();
  }

  /// Those that were answered meanwhile; what is said of them reaches nobody.
  private static Answer<String> withdrawn() {
    return new Answer.Done<>("");
  }

  private List<Answer<String>> send(List<Outgoing> messages) {
    try {
      return wire.send(messages);
    } catch (RuntimeException e) {
      var failure = AwsFailure.of(e);
      if (failure.code().equals(TOO_LONG) && messages.size() > 1) {
        return halves(messages);
      }
      if (failure.kind() == AwsFailure.Kind.UNREACHABLE) {
        standIn();
      }
      return messages.stream().<Answer<String>>map(_ -> new Answer.Failed<>(e)).toList();
    }
  }

  /// Some servers take less than AWS in a call.
  private List<Answer<String>> halves(List<Outgoing> messages) {
    var middle = messages.size() / 2;
    var answers = new ArrayList<>(send(messages.subList(0, middle)));
    answers.addAll(send(messages.subList(middle, messages.size())));
    return answers;
  }

  private void standIn() {
    try {
      aws.standIn();
    } catch (TransportException e) {
      LOG.atDebug().setCause(e).log("no embedded server has taken over");
    }
  }
}
