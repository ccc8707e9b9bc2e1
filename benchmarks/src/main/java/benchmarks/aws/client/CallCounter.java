package benchmarks.aws.client;

import benchmarks.worker.Calls;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Counts each request any client of the SDK sends in this process, retries too. The SDK finds it
/// by a resource.
public final class CallCounter implements ExecutionInterceptor {

  /// For the SDK.
  public CallCounter() {}

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    Calls.add();
  }
}
