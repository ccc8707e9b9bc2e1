package benchmarks.aws;

import benchmarks.aws.bare.BareMessenger;
import benchmarks.aws.client.Messenger;
import benchmarks.aws.ours.OurMessenger;
import benchmarks.aws.spring.SpringMessenger;
import java.util.List;

/// Who is compared, in the order of tables and charts. The first is what the others are measured
/// by.
enum Contender {
  SINGLES("SDK, one by one", "#8c959f"),
  BATCHES("SDK, in tens", "#57606a"),
  OURS("Tomodachi", "#1f6feb"),
  SPRING("Spring Cloud AWS", "#6db33f");

  /// The SDK by hand.
  static final List<Contender> BARE = List.of(SINGLES, BATCHES);

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
      case SINGLES -> new BareMessenger(false);
      case BATCHES -> new BareMessenger(true);
      case OURS -> new OurMessenger();
      case SPRING -> new SpringMessenger();
    };
  }
}
