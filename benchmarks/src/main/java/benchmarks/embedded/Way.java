package benchmarks.embedded;

import benchmarks.embedded.client.Lane;
import java.io.IOException;

/// How messages get into a queue.
enum Way {
  SEND("SendMessage", 1),
  SEND_TEN("SendMessageBatch of 10", 10),
  PUBLISH("SNS Publish", 1);

  private final String title;
  private final int messages;

  Way(String title, int messages) {
    this.title = title;
    this.messages = messages;
  }

  /// How many messages a request has.
  int messages() {
    return messages;
  }

  /// Makes a request.
  ///
  /// @param first the number of its first message
  void go(Lane lane, int first) throws IOException {
    switch (this) {
      case SEND -> lane.send(first);
      case SEND_TEN -> lane.sendTen(first);
      case PUBLISH -> lane.publish(first);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
