package tomodachi.embedded.amqp.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.ManualTime;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.FrameReader;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// What is searched with does something.
class ScriptedClientTest {

  @Test
  void aScriptIsCarriedOutByAClientThatIsKnown() throws Exception {
    byte[] openAndDeclare = {0, 1, 1, 0, 9, 1, 9, 0, 0, 1, 'q', 0, 0, 0, 0, 0};

    assertThat(answersTo(openAndDeclare))
        .containsExactly("10.10", "10.30", "10.41", "20.11", "50.11");
  }

  @Test
  void aScriptMovesTime() throws Exception {
    var time = new ManualTime();
    byte[] openAndWait = {0, 1, 1, 0, (byte) 0xF4, 10, 0};
    var before = time.plan().instant();

    answersTo(openAndWait, time);

    assertThat(time.plan().instant()).isEqualTo(before.plusSeconds(1));
  }

  private static List<String> answersTo(byte[] script) throws IOException, Refusal {
    return answersTo(script, new ManualTime());
  }

  private static List<String> answersTo(byte[] script, ManualTime time)
      throws IOException, Refusal {
    var broker = new Broker(new Limits(10_000, 1, Duration.ofSeconds(10)), time);
    try (var socket = new ScriptedSocket(new ScriptedClient(script, time))) {
      new Connection(broker, socket, _ -> {}).run();
      return methods(socket.awaitClosed());
    }
  }

  private static List<String> methods(byte[] answers) throws IOException, Refusal {
    var methods = new ArrayList<String>();
    var reader = new FrameReader(new ByteArrayInputStream(answers));
    try {
      while (true) {
        var id = reader.read().methodId();
        methods.add((id >> 16) + "." + (id & 0xffff));
      }
    } catch (EOFException _) {
      return methods;
    }
  }
}
