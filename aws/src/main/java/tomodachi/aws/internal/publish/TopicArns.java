package tomodachi.aws.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.model.Topic;
import tomodachi.aws.AwsSnsSqsOptions.Topology;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.NearestName;

/// Finds the ARNs of topics, by whatever way the credentials allow:
///
/// 1. the account that STS names and `GetTopicAttributes`, which changes nothing;
/// 2. with topology `create`, `CreateTopic`;
/// 3. the account that STS names, without knowing whether the topic is there: the publish will say;
/// 4. `ListTopics`.
///
/// Usable from any thread.
final class TopicArns {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final Aws aws;
  private final Identity identity;
  private final Maker maker;
  private final Topology topology;
  private final OnceAMinute kept;

  /// @param kept tells once a minute that attributes aren't set
  TopicArns(Aws aws, Identity identity, Maker maker, Topology topology, OnceAMinute kept) {
    this.aws = aws;
    this.identity = identity;
    this.maker = maker;
    this.topology = topology;
    this.kept = kept;
  }

  /// Makes topics.
  @FunctionalInterface
  interface Maker {

    /// The ARN of a topic that is there from now on.
    ///
    /// @param overwrite true: one that exists gets the attributes
    String make(String wireName, Map<String, String> attributes, boolean overwrite);
  }

  /// What is searched for once: attributes matter only where they are to be set.
  record Key(String wireName, Map<String, String> attributes) {

    static Key of(Target.Topic topic) {
      return new Key(topic.wireName(), topic.overwrite() ? topic.attributes() : Map.of());
    }
  }

  /// The ARN of a topic.
  ///
  /// @throws Unresolved when there is no way to it
  /// @throws RuntimeException of the SDK when AWS can't be reached, or refuses the topic
  String find(Target.Topic topic) {
    var search = new Search(topic);
    return overwrites(topic) ? search.made().orElseThrow(search::refused) : search.found();
  }

  private boolean overwrites(Target.Topic topic) {
    if (topic.overwrite() && topology != Topology.CREATE) {
      tellThatAttributesStay(topic);
      return false;
    }
    return topic.overwrite();
  }

  private void tellThatAttributesStay(Target.Topic topic) {
    if (kept.isDue()) {
      LOG.atWarn()
          .addKeyValue("topic", topic.wireName())
          .log(
              "overwriteTopicAttributes() has no effect: the topic keeps the attributes it has,"
                  + " since aws_sns_sqs.topology is {}",
              topology.name().toLowerCase(Locale.ROOT));
    }
  }

  private final class Search {

    private final Target.Topic topic;
    private final List<AwsFailure> refusals = new ArrayList<>();

    private Search(Target.Topic topic) {
      this.topic = topic;
    }

    private String found() {
      var guess = identity.account().map(own -> own.topicArn(aws.region(), topic.wireName()));
      if (guess.isPresent() && isThere(guess.get())) {
        return guess.get();
      }
      return made().or(() -> guess).or(this::listed).orElseThrow(this::refused);
    }

    /// @return false when it may be there all the same
    private boolean isThere(String arn) {
      try {
        var _ = aws.sns().getTopicAttributes(request -> request.topicArn(arn));
        return true;
      } catch (RuntimeException e) {
        var failure = AwsFailure.of(e);
        if (failure.kind() == AwsFailure.Kind.MISSING) {
          requireMaking();
          return false;
        }
        note(failure, e);
        return false;
      }
    }

    private void requireMaking() {
      if (topology != Topology.CREATE) {
        throw missing(names());
      }
    }

    /// Empty when that isn't wanted, or refused.
    private Optional<String> made() {
      if (topology != Topology.CREATE) {
        return Optional.empty();
      }
      try {
        return Optional.of(maker.make(topic.wireName(), topic.attributes(), topic.overwrite()));
      } catch (RuntimeException e) {
        note(AwsFailure.of(e), e);
        return Optional.empty();
      }
    }

    /// Empty when that is refused.
    private Optional<String> listed() {
      try {
        return Optional.of(listed(arns().toList()));
      } catch (Unresolved e) {
        throw e;
      } catch (RuntimeException e) {
        note(AwsFailure.of(e), e);
        return Optional.empty();
      }
    }

    private String listed(List<String> arns) {
      return arns.stream()
          .filter(arn -> name(arn).equals(topic.wireName()))
          .findFirst()
          .orElseThrow(() -> missing(arns.stream().map(TopicArns::name).toList()));
    }

    private void note(AwsFailure failure, RuntimeException thrown) {
      if (failure.kind() != AwsFailure.Kind.REFUSED) {
        throw thrown;
      }
      refusals.add(failure);
    }

    private Unresolved missing(List<String> names) {
      return new Unresolved(
          """
          There is no topic "%s" in %s
              %sa service whose aws_sns_sqs.topology is "create" makes it; or make it by hand\
          """
              .formatted(topic.wireName(), aws.region(), hint(names)),
          false,
          null);
    }

    private String hint(List<String> names) {
      return NearestName.to(topic.wireName(), names)
          .map("the nearest is \"%s\"\n    "::formatted)
          .orElse("");
    }

    private Unresolved refused() {
      return new Unresolved(
          """
          The credentials don't allow to find topic "%s" in %s
              allow sns:Publish with sts:GetCallerIdentity, or one of %s%s\
          """
              .formatted(topic.wireName(), aws.region(), ways(), because()),
          false,
          null);
    }

    private String ways() {
      return topology == Topology.CREATE ? "sns:CreateTopic and sns:ListTopics" : "sns:ListTopics";
    }

    private String because() {
      return refusals.isEmpty() ? "" : "\n    AWS says: " + refusals.getLast().text();
    }
  }

  /// Those there are; none when that can't be found out.
  private List<String> names() {
    try {
      return arns().map(TopicArns::name).toList();
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  private Stream<String> arns() {
    return aws.sns().listTopicsPaginator().topics().stream().map(Topic::topicArn);
  }

  private static String name(@Nullable String arn) {
    return arn == null ? "" : arn.substring(arn.lastIndexOf(':') + 1);
  }
}
