package tomodachi.amqp.brittle;

import tomodachi.Options;

/// Where a [BrittleTransport] finds its messages, and what is wrong with it.
record Brittle(int port, String queue, Flaw flaw) implements Options.Section {

  /// For the container; nobody listens there.
  public static Brittle defaults() {
    return new Brittle(1, "", Flaw.NONE);
  }

  @Override
  public String key() {
    return "brittle";
  }
}
