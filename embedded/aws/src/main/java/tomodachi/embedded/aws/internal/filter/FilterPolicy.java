package tomodachi.embedded.aws.internal.filter;

import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.MessageAttribute;

/// Which messages a subscription wants ([SNS filter
/// policies](https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html)).
///
/// It is compiled once. Matching takes time in proportion to the message's length, and never
/// recurses with it.
///
/// Immutable, may be used by any thread.
public final class FilterPolicy {

  private final Scope scope;
  private final Rule rule;
  private final int fields;
  private final Places places;

  private FilterPolicy(Scope scope, Rule rule, List<Rule.Field> fields) {
    this.scope = scope;
    this.rule = rule;
    this.fields = fields.size();
    places = scope.places(fields);
  }

  /// Reads one.
  ///
  /// @throws MalformedPolicy if it isn't one
  public static FilterPolicy parse(String json, Scope scope) throws MalformedPolicy {
    var object = PolicyText.read(json);
    var reader = new PolicyReader(scope);
    var rule = reader.read(object);
    return new FilterPolicy(scope, rule, reader.fields());
  }

  /// True if the subscription wants a message.
  ///
  /// @param attributes of the message, looked at in scope `MESSAGE_ATTRIBUTES`
  /// @param body of the message, looked at in scope `MESSAGE_BODY`
  public boolean accepts(Map<String, MessageAttribute> attributes, String body) {
    return fields == 0 || matches(attributes, body);
  }

  private boolean matches(Map<String, MessageAttribute> attributes, String body) {
    var findings = new Findings(fields);
    var readable =
        switch (scope) {
          case MESSAGE_ATTRIBUTES -> new AttributeReader(places, findings).read(attributes);
          case MESSAGE_BODY -> new BodyReader(places, findings).read(body);
        };
    return readable && findings.areSome() && rule.holds(findings);
  }

  /// What a policy looks at.
  public enum Scope {
    /// The message's attributes.
    MESSAGE_ATTRIBUTES,
    /// The message's body, which has to be a JSON object then.
    MESSAGE_BODY;

    boolean nests() {
      return this == MESSAGE_BODY;
    }

    private Places places(List<Rule.Field> fields) {
      var places = new Places();
      for (var field : fields) {
        // A dot in a property's name is as good as an object in it; in an attribute's it is a dot.
        var place = nests() ? places.makePath(field.name()) : places.make(field.name());
        place.add(field);
      }
      return places;
    }
  }
}
