package benchmarks.aws.spring;

import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.embedded.client.Bodies;
import benchmarks.embedded.sdk.SdkClient;
import io.awspring.cloud.sns.core.SnsTemplate;
import org.springframework.messaging.converter.StringMessageConverter;

/// A template for topics.
final class SnsSending implements Sending {

  private final SdkClient sdk;
  private final SnsTemplate template;
  private final String topic;
  private final Bodies bodies;

  SnsSending(SdkClient sdk, Setting setting) {
    this.sdk = sdk;
    template = new SnsTemplate(sdk.sns(setting.endpoint()), new StringMessageConverter());
    topic = setting.topicArn();
    bodies = new Bodies(setting.size());
  }

  @Override
  public int unit() {
    return 1;
  }

  @Override
  public void send(int first) {
    template.convertAndSend(topic, bodies.body(first));
  }

  @Override
  public void close() {
    sdk.close();
  }
}
