package tomodachi.aws.internal.topology;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.aws.internal.topology.Topics.Sight;
import tomodachi.transport.TransportException;

/// Makes the topics that are missing.
final class TopicMaking {

  private final Topics topics;
  private final TopicMaker maker;
  private final Announcement announcement;

  TopicMaking(Terms terms, Clients clients, Announcement announcement) {
    this.announcement = announcement;
    topics = new Topics(clients);
    maker = new TopicMaker(terms.topicKey(), clients);
  }

  /// The topics of some plans, which exist afterwards.
  ///
  /// @param home where the service is; empty when unknown
  /// @return the ARNs of each name or pattern
  Map<String, List<String>> make(List<QueuePlan> plans, Optional<QueueArn> home)
      throws TransportException {
    var arns = new HashMap<String, List<String>>();
    var plain = List.copyOf(wanting(plans, false).entrySet());
    var made = Together.each(plain, topic -> ensure(topic.getKey(), topic.getValue(), home));
    for (var i = 0; i < made.size(); i++) {
      arns.put(plain.get(i).getKey(), List.of(made.get(i)));
    }
    var wildcards = wanting(plans, true).values().stream().flatMap(List::stream).toList();
    if (!wildcards.isEmpty()) {
      arns.putAll(matching(plans, all(wildcards))); // Last, to find what was made just now.
    }
    return arns;
  }

  /// The places that want each name, or each pattern.
  private static Map<String, List<String>> wanting(List<QueuePlan> plans, boolean wildcards) {
    var wanting = new LinkedHashMap<String, List<String>>();
    for (var plan : plans) {
      for (var subscription : plan.subscribed()) {
        var topic = requireNonNull(subscription.topic());
        if (topic.isWildcard() == wildcards) {
          wanting.merge(topic.wireName(), List.of(subscription.declaredBy()), TopicMaking::union);
        }
      }
    }
    return wanting;
  }

  private static List<String> union(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /// The ARNs that match each pattern of some plans.
  static Map<String, List<String>> matching(List<QueuePlan> plans, List<String> existing) {
    var matching = new HashMap<String, List<String>>();
    wanting(plans, true)
        .keySet()
        .forEach(pattern -> matching.put(pattern, new TopicPattern(pattern).among(existing)));
    return matching;
  }

  /// The ARNs of all topics there are.
  List<String> all(List<String> places) throws TransportException {
    return topics.all(places);
  }

  private String ensure(String wireName, List<String> places, Optional<QueueArn> home)
      throws TransportException {
    if (home.isEmpty()) {
      return create(wireName, places);
    }
    var arn = home.get().topic(wireName);
    return switch (topics.see(arn, places)) {
      case Sight.There(var attributes) -> encrypt(arn, attributes, places);
      case Sight.Nowhere _ -> {
        var made = create(wireName, places);
        announcement.made("topic", wireName, places);
        yield made;
      }
      case Sight.Hidden _ -> create(wireName, places); // Which may well find that it exists.
    };
  }

  private String encrypt(String arn, Map<String, String> attributes, List<String> places)
      throws TransportException {
    return Topics.request("sns:SetTopicAttributes", arn, places)
        .send(() -> {
          maker.encrypt(arn, attributes);
          return arn;
        });
  }

  private String create(String wireName, List<String> places) throws TransportException {
    return Topics.request("sns:CreateTopic", wireName, places)
        .send(() -> maker.make(wireName, Map.of(), true));
  }
}
