package tomodachi.aws.brittle;

import java.net.URI;
import tomodachi.Options;

/// Where a [BrittleTransport] finds its messages, and what is wrong with it.
record Brittle(URI endpoint, String queueUrl, Flaw flaw) implements Options.Section {

  /// For the container; nobody listens there.
  public static Brittle defaults() {
    return new Brittle(URI.create("http://127.0.0.1:1"), "", Flaw.NONE);
  }

  @Override
  public String key() {
    return "brittle";
  }
}
