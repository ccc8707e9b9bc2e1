package tomodachi.aws.internal.client;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Tells whoever makes a call when its answer begins to come, which is when it is too late to end
/// it: the SDK drops what came when it then finds its thread interrupted.
public final class AnswerSignal implements ExecutionInterceptor {

  private static final ExecutionAttribute<Runnable> SIGNAL =
      new ExecutionAttribute<>("tomodachi.AnswerSignal");

  /// What a request has to have.
  ///
  /// @param signal is run by the thread that makes the call
  public static AwsRequestOverrideConfiguration to(Runnable signal) {
    return AwsRequestOverrideConfiguration.builder().putExecutionAttribute(SIGNAL, signal).build();
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    var signal = attributes.getAttribute(SIGNAL);
    if (signal != null) {
      signal.run();
    }
  }
}
