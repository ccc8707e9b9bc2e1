package benchmarks.aws.ours;

import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Target;
import benchmarks.embedded.client.Bodies;
import tomodachi.RunningServices;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.aws.SnsSqsPublisher;

/// The publisher of a service.
final class OurSending implements Sending {

  private static final SnsSqsPublishOption[] PLAIN = {SnsSqsPublishOption.plainBody()};

  private final RunningServices running;
  private final SnsSqsPublisher publisher;
  private final Target target;
  private final Bodies bodies;

  OurSending(RunningServices running, SnsSqsPublisher publisher, Target target, int size) {
    this.running = running;
    this.publisher = publisher;
    this.target = target;
    bodies = new Bodies(size);
  }

  @Override
  public int unit() {
    return 1;
  }

  @Override
  public void send(int first) {
    var body = bodies.body(first);
    switch (target) {
      case QUEUE -> publisher.sendToQueue(Setting.WORK, body, PLAIN);
      case TOPIC -> publisher.publish(Setting.WORK, body);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
