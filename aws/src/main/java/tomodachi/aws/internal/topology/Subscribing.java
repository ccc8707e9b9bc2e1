package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import tomodachi.transport.TransportException;

/// Has the messages of topics come to queues.
record Subscribing(Clients clients) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  private static final String PROTOCOL = "sqs";
  private static final String DIFFERENT = "different attributes";

  // LocalStack's account: it takes no note of attributes of a subscription that exists.
  private static final String EMULATED = ":000000000000:";

  /// Subscribes a queue to a topic, or finds that it is, and gives the subscription what is said of
  /// it.
  ///
  /// @return the subscription's ARN
  String subscribe(String topicArn, String queueArn, Subscription wantedBy, TopicWish wish)
      throws TransportException {
    var places = List.of(wantedBy.declaredBy());
    var terms = SubscriptionTerms.of(wish);
    var request = Topics.request("sns:Subscribe", topicArn, places);
    try {
      var arn = request.send(() -> subscribe(topicArn, queueArn, terms));
      if (topicArn.contains(EMULATED)) {
        set(arn, terms, places);
      }
      return arn;
    } catch (TransportException e) {
      if (!isDifferent(e)) {
        throw e;
      }
    }
    var arn = existing(topicArn, queueArn, places);
    if (!terms.isEmpty()) {
      LOG.atInfo()
          .addKeyValue("subscription_arn", arn)
          .addKeyValue("wrapped_handler", wantedBy.handler())
          .log("the subscription is changed; it may take some minutes until that has an effect");
      set(arn, terms, places);
    }
    return arn;
  }

  /// AWS tells the ARN to whoever asks for the subscription without attributes; fauxqs doesn't.
  private String existing(String topicArn, String queueArn, List<String> places)
      throws TransportException {
    try {
      return Topics.request("sns:Subscribe", topicArn, places)
          .send(() -> subscribe(topicArn, queueArn, Map.of()));
    } catch (TransportException e) {
      if (!isDifferent(e)) {
        throw e;
      }
      return find(topicArn, queueArn, places).orElseThrow(() -> e);
    }
  }

  /// The ARN of a queue's subscription; empty when it has none, or the topic doesn't exist.
  Optional<String> find(String topicArn, String queueArn, List<String> places)
      throws TransportException {
    return Topics.request("sns:ListSubscriptionsByTopic", topicArn, places)
        .find(() -> listed(topicArn, queueArn))
        .flatMap(found -> found);
  }

  private Optional<String> listed(String topicArn, String queueArn) {
    return clients
        .sns()
        .get()
        .listSubscriptionsByTopicPaginator(list -> list.topicArn(topicArn))
        .subscriptions()
        .stream()
        .filter(each -> queueArn.equals(each.endpoint()))
        .map(each -> each.subscriptionArn())
        .filter(arn -> arn.startsWith("arn:")) // Else it says "Deleted", or "PendingConfirmation".
        .findFirst();
  }

  private static boolean isDifferent(TransportException refusal) {
    return refusal.getCause() instanceof InvalidParameterException invalid
        && String.valueOf(invalid.getMessage()).contains(DIFFERENT);
  }

  private String subscribe(String topicArn, String queueArn, Map<String, String> terms) {
    return clients
        .sns()
        .get()
        .subscribe(subscribe ->
            subscribe
                .topicArn(topicArn)
                .protocol(PROTOCOL)
                .endpoint(queueArn)
                .attributes(terms)
                .returnSubscriptionArn(true))
        .subscriptionArn();
  }

  private void set(String arn, Map<String, String> terms, List<String> places)
      throws TransportException {
    var request =
        new Request("sns:SetSubscriptionAttributes", "subscription \"%s\"".formatted(arn), places);
    for (var term : terms.entrySet()) {
      request.send(() ->
          clients
              .sns()
              .get()
              .setSubscriptionAttributes(set ->
                  set.subscriptionArn(arn)
                      .attributeName(term.getKey())
                      .attributeValue(term.getValue())));
    }
  }

  /// Ends a subscription.
  void unsubscribe(String arn) {
    clients.sns().get().unsubscribe(end -> end.subscriptionArn(arn));
  }
}
