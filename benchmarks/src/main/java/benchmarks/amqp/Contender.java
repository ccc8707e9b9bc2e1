package benchmarks.amqp;

import benchmarks.amqp.bare.BareMessenger;
import benchmarks.amqp.client.Messenger;
import benchmarks.amqp.ours.EnvelopedMessenger;
import benchmarks.amqp.ours.PlainMessenger;
import benchmarks.amqp.spring.SpringMessenger;

/// Who is compared, in the order of tables and charts. The first is what the others are measured
/// by.
enum Contender {
  BARE("amqp-client", "#8c959f"),
  PLAIN("Tomodachi, no envelope", "#1f6feb"),
  ENVELOPED("Tomodachi, JSON envelope", "#79b8ff"),
  SPRING("Spring AMQP", "#6db33f");

  private final String title;
  private final String colour;

  Contender(String title, String colour) {
    this.title = title;
    this.colour = colour;
  }

  String title() {
    return title;
  }

  String colour() {
    return colour;
  }

  /// What it does in its process.
  Messenger messenger() {
    return switch (this) {
      case BARE -> new BareMessenger();
      case PLAIN -> new PlainMessenger();
      case ENVELOPED -> new EnvelopedMessenger();
      case SPRING -> new SpringMessenger();
    };
  }
}
