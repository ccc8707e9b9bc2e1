package tomodachi.http.internal.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.http.WebsocketListener;

class MailboxTest {
  private final List<String> told = new ArrayList<>();

  private final Mailbox mailbox =
      new Mailbox(
          new Mailbox.Owner() {
            @Override
            public void start() {
              told.add("start");
            }

            @Override
            public void roomMade() {
              told.add("room");
            }

            @Override
            public void violated(Violation violation) {
              told.add("violated");
            }

            @Override
            public void over(CloseStatus status) {
              told.add("over");
            }

            @Override
            public byte[] inflate(byte[] message) {
              return message;
            }
          });

  @Test
  void aClientIsReadFromAfterItsListenerWasInterrupted() {
    mailbox.open(
        WebsocketListener.onMessage(_ -> {
          throw new InterruptedException();
        }));
    while (mailbox.hasRoom()) {
      mailbox.put(new Message(true, false, new byte[10_000]));
    }

    mailbox.work();

    assertThat(told).containsExactly("start", "room");
    assertThat(mailbox.hasRoom()).isTrue();
  }
}
