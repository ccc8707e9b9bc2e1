package tomodachi.aws.internal;

import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.SqsException;
import tomodachi.transport.TransportException;

/// Steps that only are taken down. Each fails by what was prepared for it, as long as there is any.
final class ScriptedSteps implements Steps<String> {

  /// Nobody answers.
  static SdkClientException unreachable() {
    return SdkClientException.create(
        "x", new ConnectException("Connect to http://127.0.0.1:1 failed: refused"));
  }

  /// AWS refuses a call, of which the step doesn't know more.
  static RuntimeException denied() {
    return SqsException.builder()
        .statusCode(403)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode("AccessDenied").errorMessage("not you").build())
        .build();
  }

  final List<String> taken = new CopyOnWriteArrayList<>();
  private final Queue<Exception> failures = new ArrayDeque<>();
  private String refused = "";

  /// True: there is no standing in.
  volatile boolean standInIsBroken;

  /// The next steps fail by these, one each.
  synchronized void fail(Exception... by) {
    failures.addAll(List.of(by));
  }

  /// This step fails from now on.
  synchronized void refuse(String step) {
    refused = step;
  }

  private synchronized @Nullable Exception next(String step) {
    return step.equals(refused) ? denied() : failures.poll();
  }

  private void take(String step) throws TransportException {
    taken.add(step);
    switch (next(step)) {
      case null -> {}
      case TransportException e -> throw e;
      case RuntimeException e -> throw e;
      case Exception e -> throw new IllegalStateException(e);
    }
  }

  @Override
  public void establish() throws TransportException {
    take("establish");
  }

  @Override
  public void renew(String consumer) throws TransportException {
    take("renew " + consumer);
  }

  @Override
  public void refresh() throws TransportException {
    take("refresh");
  }

  @Override
  public void standIn() {
    taken.add("stand in");
    if (standInIsBroken) {
      throw new NoClassDefFoundError("as the test has it");
    }
  }
}
