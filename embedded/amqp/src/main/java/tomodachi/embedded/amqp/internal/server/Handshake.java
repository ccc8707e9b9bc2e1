package tomodachi.embedded.amqp.internal.server;

import java.io.IOException;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.ConnectionReply;
import tomodachi.embedded.amqp.internal.wire.ConnectionRequest;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;
import tomodachi.embedded.amqp.internal.wire.Request;

/// What is agreed on before anything can be asked for: who the client is, how long frames may be,
/// and which virtual host it wants.
final class Handshake {

  /// What a connection does about what was agreed.
  interface Terms {
    void send(ConnectionReply reply);

    void known(Client client);

    /// How much there may be of what, from now on.
    ///
    /// @param frameMax in bytes
    /// @param heartbeat in seconds, 0 for none
    void tuned(int channelMax, int frameMax, int heartbeat);
  }

  private enum Step {
    START,
    TUNE,
    OPEN,
    DONE
  }

  private static final int FRAME_MAX = Limits.FRAME_PAYLOAD + 8;
  private static final int HEARTBEAT = 60;
  private static final String VIRTUAL_HOST = "/";

  private final Terms terms;
  private Step step = Step.START;

  Handshake(Terms terms) {
    this.terms = terms;
  }

  /// Says the first word.
  void begin() {
    terms.send(new ConnectionReply.Start(ServerProperties.TABLE, Login.MECHANISMS));
  }

  boolean isDone() {
    return step == Step.DONE;
  }

  /// Goes one step on.
  ///
  /// @throws Refusal if it isn't the turn of that request, or it asks for too much
  /// @throws IOException if the client isn't known and can't be told
  void perform(Request request) throws Refusal, IOException {
    switch (request) {
      case ConnectionRequest.StartOk start when step == Step.START -> authenticate(start);
      case ConnectionRequest.TuneOk tune when step == Step.TUNE -> tune(tune);
      case ConnectionRequest.Open(var host) when step == Step.OPEN -> open(host);
      default -> throw new Refusal(ReplyCode.COMMAND_INVALID, "unexpected method");
    }
  }

  private void authenticate(ConnectionRequest.StartOk request) throws Refusal, IOException {
    var client = Client.of(request.clientProperties());
    if (!Login.succeeds(request)) {
      throw loginRefused(client, request.mechanism());
    }
    terms.known(client);
    terms.send(new ConnectionReply.Tune(Limits.CHANNELS, FRAME_MAX, HEARTBEAT));
    step = Step.TUNE;
  }

  private static Refusal loginRefused(Client client, String mechanism) throws IOException {
    if (!client.learnsOfRefusedLogins()) {
      throw new IOException("login was refused");
    }
    return Refusal.ofConnection(
        ReplyCode.ACCESS_REFUSED,
        ("Login was refused using authentication mechanism %s. For details see the broker"
                + " logfile.")
            .formatted(mechanism));
  }

  private void tune(ConnectionRequest.TuneOk request) throws Refusal {
    checkAtMost("frame_max", request.frameMax(), FRAME_MAX);
    checkAtMost("channel_max", request.channelMax(), Limits.CHANNELS);
    if (request.frameMax() < Limits.SMALLEST_FRAME) {
      throw new Refusal(
          ReplyCode.NOT_ALLOWED,
          "negotiated frame_max = %d is lower than the minimum allowed value (%d)"
              .formatted(request.frameMax(), Limits.SMALLEST_FRAME));
    }
    terms.tuned(request.channelMax(), (int) request.frameMax(), request.heartbeat());
    step = Step.OPEN;
  }

  private void open(String host) throws Refusal {
    if (!host.equals(VIRTUAL_HOST)) {
      throw new Refusal(ReplyCode.NOT_ALLOWED, "vhost %s not found".formatted(host));
    }
    terms.send(new ConnectionReply.OpenOk());
    step = Step.DONE;
  }

  private static void checkAtMost(String what, long value, long most) throws Refusal {
    if (value == 0 || value > most) {
      throw new Refusal(
          ReplyCode.NOT_ALLOWED,
          "negotiated %s = %d%s is higher than the maximum allowed value (%d)"
              .formatted(what, value, value == 0 ? " (no limit)" : "", most));
    }
  }
}
