package benchmarks.aws.spring;

import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.embedded.client.Bodies;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/// A template for queues.
final class SqsSending implements Sending {

  private final SqsAsyncClient client;
  private final SqsTemplate template;
  private final String queue;
  private final Bodies bodies;

  SqsSending(SqsAsyncClient client, Setting setting) {
    this.client = client;
    template =
        SqsTemplate.builder()
            .sqsAsyncClient(client)
            .configureDefaultConverter(converter -> converter.doNotSendPayloadTypeHeader())
            .build();
    queue = setting.queueUrl();
    bodies = new Bodies(setting.size());
  }

  @Override
  public int unit() {
    return 1;
  }

  @Override
  public void send(int first) {
    template.send(queue, bodies.body(first));
  }

  @Override
  public void close() {
    client.close();
  }
}
