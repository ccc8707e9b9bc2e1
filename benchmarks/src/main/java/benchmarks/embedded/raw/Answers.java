package benchmarks.embedded.raw;

import benchmarks.embedded.client.Bodies;
import benchmarks.embedded.client.Received;
import java.util.ArrayList;
import java.util.List;

/// Finds in answers what the measuring needs, and nothing else.
final class Answers {

  private static final String HANDLE = "\"ReceiptHandle\":\"";
  private static final String BODY = "\"Body\":\"";

  private Answers() {}

  /// The messages in the answer to a receive request.
  static List<Received> messages(String answer) {
    var messages = new ArrayList<Received>();
    var handle = answer.indexOf(HANDLE);
    var body = answer.indexOf(BODY);
    while (handle >= 0 && body >= 0) {
      messages.add(message(answer, handle + HANDLE.length(), body + BODY.length()));
      handle = answer.indexOf(HANDLE, handle + 1);
      body = answer.indexOf(BODY, body + 1);
    }
    return messages;
  }

  private static Received message(String answer, int handle, int body) {
    return new Received(
        Integer.parseInt(answer, body, body + Bodies.DIGITS, 10),
        answer.substring(handle, answer.indexOf('"', handle)));
  }
}
