package benchmarks.aws.bare;

import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Target;
import benchmarks.embedded.client.Bodies;
import benchmarks.embedded.sdk.SdkClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A request for each message.
final class SingleSending implements Sending {

  private final SdkClient sdk;
  private final SqsClient sqs;
  private final SnsClient sns;
  private final Setting setting;
  private final Target target;
  private final Bodies bodies;

  SingleSending(SdkClient sdk, Setting setting, Target target) {
    this.sdk = sdk;
    sqs = sdk.sqs(setting.endpoint());
    sns = sdk.sns(setting.endpoint());
    this.setting = setting;
    this.target = target;
    bodies = new Bodies(setting.size());
  }

  @Override
  public int unit() {
    return 1;
  }

  @Override
  public void send(int first) {
    var body = bodies.body(first);
    switch (target) {
      case QUEUE ->
          sqs.sendMessage(request -> request.queueUrl(setting.queueUrl()).messageBody(body));
      case TOPIC -> sns.publish(request -> request.topicArn(setting.topicArn()).message(body));
    }
  }

  @Override
  public void close() {
    sdk.close();
  }
}
