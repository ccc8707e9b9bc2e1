package tomodachi.aws.internal.publish;

import java.time.Duration;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.AwsSnsSqsOptions.Topology;
import tomodachi.transport.Timeline;

/// A publisher at a scripted AWS.
record Scene(ScriptedAws aws, Publishing publishing, ServicePublisher publisher) {

  /// One with the topics `orders` and `orders.fifo` and time enough.
  static Scene of(ScriptedAws aws) {
    return of(aws.withTopic("orders").withTopic("orders.fifo"), options());
  }

  static AwsSnsSqsOptions options() {
    return AwsSnsSqsOptions.defaults().withPublishTimeout(Duration.ofSeconds(30));
  }

  /// One that looks for topics and makes none.
  static Scene verifying(ScriptedAws aws) {
    return of(aws, options().withTopology(Topology.VERIFY));
  }

  static Scene of(ScriptedAws aws, AwsSnsSqsOptions options) {
    return of(aws, FakeService.of(options));
  }

  static Scene of(ScriptedAws aws, FakeService service) {
    var publishing = new Publishing(aws, aws::make, service, Timeline.system());
    var publisher = new ServicePublisher(service);
    publisher.open(publishing);
    return new Scene(aws, publishing, publisher);
  }
}
