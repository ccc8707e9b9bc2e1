package benchmarks.embedded.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import benchmarks.embedded.client.Bodies;
import benchmarks.embedded.client.Received;
import benchmarks.embedded.client.Target;
import java.net.URLEncoder;
import java.util.List;

/// The requests about a target.
final class Requests {

  private static final int TEN = 10;

  private final Target target;
  private final String filling;

  Requests(Target target) {
    this.target = target;
    this.filling = new Bodies(target.size()).filling();
  }

  Template send() {
    return message(new Draft().text(queue() + ","), 0).text("}").below(sqs("SendMessage"));
  }

  Template sendTen() {
    var draft = new Draft().text(queue() + ",\"Entries\":[");
    for (var i = 0; i < TEN; i++) {
      draft.text("%s{\"Id\":\"%d\",".formatted(i == 0 ? "" : ",", i));
      message(draft, i).text("}");
    }
    return draft.text("]}").below(sqs("SendMessageBatch"));
  }

  private Draft message(Draft draft, int offset) {
    draft.text("\"MessageBody\":\"").number(offset).text(filling + "\"");
    return target.fifo() ? group(draft, offset) : draft;
  }

  private static Draft group(Draft draft, int offset) {
    draft.text(",\"MessageGroupId\":\"").group(offset);
    return draft.text("\",\"MessageDeduplicationId\":\"").number(offset).text("\"");
  }

  Template publish() {
    var topic = URLEncoder.encode(target.topic(), UTF_8);
    return new Draft()
        .text("Action=Publish&Version=2010-03-31&TopicArn=%s&Message=".formatted(topic))
        .number(0)
        .text(filling)
        .below(Head.sns(target.endpoint()));
  }

  byte[] receive(int most, int seconds) {
    return sqs("ReceiveMessage")
        .request(
            "%s,\"MaxNumberOfMessages\":%d,\"WaitTimeSeconds\":%d}"
                .formatted(queue(), most, seconds));
  }

  /// What begins the body of a deletion, and the head it has.
  Deletion deletion() {
    return new Deletion(queue(), sqs("DeleteMessage"), sqs("DeleteMessageBatch"));
  }

  private String queue() {
    return "{\"QueueUrl\":\"" + target.queue() + "\"";
  }

  private Head sqs(String operation) {
    return Head.sqs(target.endpoint(), operation);
  }

  /// Makes requests that delete.
  ///
  /// @param begin of their bodies
  record Deletion(String begin, Head one, Head several) {

    byte[] of(List<Received> messages) {
      return messages.size() == 1 ? ofOne(messages.getFirst()) : ofSeveral(messages);
    }

    private byte[] ofOne(Received message) {
      return one.request(begin + ",\"ReceiptHandle\":\"" + message.handle() + "\"}");
    }

    private byte[] ofSeveral(List<Received> messages) {
      var text = new StringBuilder(begin).append(",\"Entries\":[");
      for (var i = 0; i < messages.size(); i++) {
        text.append(i == 0 ? "{\"Id\":\"" : ",{\"Id\":\"").append(i);
        text.append("\",\"ReceiptHandle\":\"").append(messages.get(i).handle()).append("\"}");
      }
      return several.request(text.append("]}"));
    }
  }
}
