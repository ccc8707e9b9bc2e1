package benchmarks.embedded.raw;

import benchmarks.embedded.client.Lane;
import benchmarks.embedded.client.Received;
import benchmarks.embedded.client.Target;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A socket with the requests it may send.
final class RawLane implements Lane {

  private record Wish(int most, int seconds) {}

  private final Exchange exchange;
  private final Requests requests;
  private final Template send;
  private final Template sendTen;
  private final Template publish;
  private final Map<Wish, byte[]> receive = new HashMap<>();
  private final Requests.Deletion deletion;

  RawLane(Target target, Exchange exchange) {
    this.exchange = exchange;
    this.requests = new Requests(target);
    this.send = requests.send();
    this.sendTen = requests.sendTen();
    this.publish = requests.publish();
    this.deletion = requests.deletion();
  }

  @Override
  public void send(int number) throws IOException {
    exchange.ask(send.with(number));
  }

  @Override
  public void sendTen(int first) throws IOException {
    exchange.ask(sendTen.with(first));
  }

  @Override
  public void publish(int number) throws IOException {
    exchange.ask(publish.with(number));
  }

  @Override
  public List<Received> receive(int most, int seconds) throws IOException {
    var request =
        receive.computeIfAbsent(
            new Wish(most, seconds), wish -> requests.receive(wish.most, wish.seconds));
    return Answers.messages(exchange.ask(request));
  }

  @Override
  public void delete(List<Received> messages) throws IOException {
    exchange.ask(deletion.of(messages));
  }

  @Override
  public void close() throws IOException {
    exchange.close();
  }
}
