package tomodachi.aws.faults;

import java.util.concurrent.ConcurrentLinkedQueue;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SnsSqsPublisher;
import tomodachi.aws.SqsDelivery;

/// A service on SNS and SQS whose messages must not be lost.
final class Orders {

  final ConcurrentLinkedQueue<String> paid = new ConcurrentLinkedQueue<>();
  final ConcurrentLinkedQueue<Integer> counts = new ConcurrentLinkedQueue<>();
  private final SnsSqsPublisher publisher;

  Orders(SnsSqsPublisher publisher) {
    this.publisher = publisher;
  }

  void place(String id) {
    publisher.publish("order-placed", id);
  }

  @AwsSnsSqs("order-placed")
  void pay(String id, SqsDelivery delivery) {
    paid.add(id);
    counts.add(delivery.approximateReceiveCount());
  }
}
