package tomodachi.aws.internal.publish;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.names.TopicNames;

/// What a message is for, before it is known where that is. Immutable.
sealed interface Target {

  /// What carries messages there.
  Carrier carrier();

  /// True when it keeps the order of groups.
  boolean fifo();

  /// Its name on AWS.
  String wireName();

  /// A topic.
  ///
  /// @param name as the publisher has it, without prefix
  /// @param attributes it is to have when it is made
  /// @param overwrite true: it gets them also when it exists
  record Topic(String name, String wireName, Map<String, String> attributes, boolean overwrite)
      implements Target {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.fifo)?");
    private static final int MOST = 256;

    /// The topic that a publish means.
    ///
    /// @throws IllegalArgumentException when there can be no such topic
    static Topic of(String name, Terms terms) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            """
            There can be no topic "%s"
                its name has letters, digits, "-" and "_"\
            """
                .formatted(name));
      }
      var wireName = TopicNames.onWire(terms.prefix(), name, terms.groupId() != null);
      if (wireName.length() > MOST) {
        throw new IllegalArgumentException(
            "Topic name is %d characters long, SNS allows %d: \"%s\""
                .formatted(wireName.length(), MOST, wireName));
      }
      return new Topic(name, wireName, terms.topicAttributes(), terms.overwrite());
    }

    @Override
    public Carrier carrier() {
      return Carrier.SNS;
    }

    @Override
    public boolean fifo() {
      return wireName.endsWith(TopicNames.FIFO);
    }

    @Override
    public String toString() {
      return wireName.equals(name)
          ? "topic \"%s\"".formatted(name)
          : "topic \"%s\", on AWS \"%s\"".formatted(name, wireName);
    }
  }

  /// A queue.
  ///
  /// @param wireName with prefix
  /// @param account whose it is; null: ours
  /// @param url where it is; null: that has to be found out
  record Queue(String wireName, @Nullable String account, @Nullable String url) implements Target {

    @Override
    public Carrier carrier() {
      return Carrier.SQS;
    }

    @Override
    public boolean fifo() {
      return wireName.endsWith(TopicNames.FIFO);
    }

    @Override
    public String toString() {
      return "queue \"%s\"".formatted(wireName);
    }
  }
}
