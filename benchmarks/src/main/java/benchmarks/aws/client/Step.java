package benchmarks.aws.client;

import java.net.URI;

/// What a contender's process is asked to do next.
///
/// @param target where messages are sent; not used by others than [Kind#PUBLISH]
/// @param atOnce threads that send, or handlers that may run at once
/// @param count of messages, a multiple of ten; of [Kind#IDLE] the seconds it takes
public record Step(Kind kind, Target target, int atOnce, int count, Setting setting) {

  /// What is measured.
  public enum Kind {
    /// Sending.
    PUBLISH,
    /// Consuming what is in a queue.
    CONSUME,
    /// Consuming where nothing comes.
    IDLE
  }

  /// The line that asks for it.
  public String line() {
    return "%s %s %d %d %s %s %s %s %d"
        .formatted(
            kind,
            target.name(),
            atOnce,
            count,
            setting.endpoint(),
            setting.prefix(),
            setting.queueUrl(),
            setting.topicArn(),
            setting.size());
  }

  /// What such a line asks for.
  public static Step parse(String line) {
    var words = line.split(" ", -1);
    return new Step(
        Kind.valueOf(words[0]),
        Target.valueOf(words[1]),
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        new Setting(
            URI.create(words[4]), words[5], words[6], words[7], Integer.parseInt(words[8])));
  }
}
