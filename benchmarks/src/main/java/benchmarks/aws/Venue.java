package benchmarks.aws;

import benchmarks.aws.bare.BatchSending;
import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Target;
import benchmarks.embedded.Admin;
import benchmarks.embedded.sdk.SdkClient;
import benchmarks.worker.Crowd;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;

/// A server to measure with, whose queues and topics this process makes and checks.
///
/// @param title of the server, with its version
/// @param endpoint where it listens
/// @param sdk of this process
/// @param onClose ends the server
record Venue(String title, URI endpoint, SdkClient sdk, Closeable onClose) implements Closeable {

  private static final Crowd HANDS = new Crowd(4);

  /// A server that runs.
  ///
  /// @param onClose ends it
  static Venue of(String title, URI endpoint, Closeable onClose) {
    return new Venue(title, endpoint, new SdkClient(), onClose);
  }

  /// Makes a queue and a topic for it.
  ///
  /// @param prefix what their names begin with
  /// @param size bytes of the bodies of their messages
  Setting make(String prefix, int size) {
    var queue = admin().makeQueue(prefix + Setting.WORK, false);
    var topic = admin().makeTopic(prefix + Setting.WORK, queue);
    return new Setting(endpoint, prefix, queue, topic, size);
  }

  /// Fills the queue.
  void fill(Setting setting, int count) throws Exception {
    // Its clients are this one's.
    var sending = new BatchSending(sdk, setting, Target.QUEUE);
    HANDS.run(
        count,
        sending.unit(),
        (from, to) -> {
          for (var number = from; number < to; number += sending.unit()) {
            sending.send(number);
          }
        });
  }

  /// How many messages the queue has, received ones too.
  int depth(Setting setting) {
    return admin().depth(setting.queueUrl());
  }

  /// Deletes what was made, also the queues a service has made beside.
  void delete(Setting setting) {
    admin().deleteTopic(setting.topicArn());
    admin().deleteQueues(setting.prefix());
  }

  private Admin admin() {
    return Admin.of(sdk, endpoint);
  }

  @Override
  public void close() throws IOException {
    sdk.close();
    onClose.close();
  }
}
