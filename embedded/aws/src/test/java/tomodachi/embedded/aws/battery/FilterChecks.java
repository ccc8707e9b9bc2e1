package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/// What filter policies let through. Attributes are written as JSON: texts are `String`, numbers
/// `Number`, lists `String.Array`.
abstract class FilterChecks extends ServerChecks {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'k':['a']}                              | {'k':'a'}            | true",
        "{'k':['a']}                              | {'k':'b'}            | false",
        "{'k':['a']}                              | {}                   | false",
        "{'k':['a','b']}                          | {'k':'b'}            | true",
        "{'k':['a'],'l':['b']}                    | {'k':'a','l':'b'}    | true",
        "{'k':['a'],'l':['b']}                    | {'k':'a'}            | false",
        "{'k':['a']}                              | {'k':'A'}            | false",
        "{'k':['a']}                              | {'k':['x','y']}      | false",
        "{'k':[1]}                                | {'k':1}              | true",
        "{'k':[1]}                                | {'k':2}              | false",
        "{'k':[{'prefix':'ab'}]}                  | {'k':'abc'}          | true",
        "{'k':[{'prefix':'ab'}]}                  | {'k':'bab'}          | false",
        "{'k':[{'suffix':'bc'}]}                  | {'k':'abc'}          | true",
        "{'k':[{'suffix':'bc'}]}                  | {'k':'bcd'}          | false",
        "{'k':[{'anything-but':'a'}]}             | {'k':'b'}            | true",
        "{'k':[{'anything-but':'a'}]}             | {'k':'a'}            | false",
        "{'k':[{'anything-but':['a','b']}]}       | {'k':'c'}            | true",
        "{'k':[{'anything-but':['a','b']}]}       | {'k':'b'}            | false",
        "{'k':[{'anything-but':{'prefix':'a'}}]}  | {'k':'ba'}           | true",
        "{'k':[{'anything-but':{'prefix':'a'}}]}  | {'k':'ab'}           | false",
        "{'k':[{'anything-but':[1,2]}]}           | {'k':3}              | true",
        "{'k':[{'equals-ignore-case':'aB'}]}      | {'k':'Ac'}           | false",
        "{'k':[{'exists':true}]}                  | {'k':'x'}            | true",
        "{'k':[{'exists':true}]}                  | {'l':'x'}            | false",
        "{'k':[{'exists':false}]}                 | {'l':'x'}            | true",
        "{'k':[{'exists':false}]}                 | {'k':'x'}            | false",
        "{'k':[{'numeric':['=',1.5]}]}            | {'k':1.50}           | true",
        "{'k':[{'numeric':['>',1]}]}              | {'k':1}              | false",
        "{'k':[{'numeric':['>=',1]}]}             | {'k':1}              | true",
        "{'k':[{'numeric':['<',1]}]}              | {'k':-3}             | true",
        "{'k':[{'numeric':['>',0,'<=',5]}]}       | {'k':5}              | true",
        "{'k':[{'numeric':['>',0,'<=',5]}]}       | {'k':5.1}            | false",
        "{'k':[{'cidr':'10.0.0.0/24'}]}           | {'k':'10.0.1.0'}     | false",
        "{'k':['a',{'prefix':'b'},{'numeric':['>',1]}]} | {'k':'bcd'}    | true",
        "{'$or':[{'k':['a']},{'l':['b']}]}        | {'l':'b'}            | true",
        "{'$or':[{'k':['a']},{'l':['b']}]}        | {'k':'b','l':'a'}    | false",
        "{'m':['x'],'$or':[{'k':['a']},{'l':['b']}]} | {'m':'x','k':'a'} | true",
        "{'m':['x'],'$or':[{'k':['a']},{'l':['b']}]} | {'m':'y','k':'a'} | false",
        "{}                                       | {}                   | true"
      })
  void attributesAreFiltered(String policy, String attributes, boolean delivered) {
    isDelivered(Map.of("FilterPolicy", json(policy)), "x", attributes(json(attributes)), delivered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'k':['a']}                              | {'k':'a'}                  | true",
        "{'k':['a']}                              | {'k':'b'}                  | false",
        "{'k':['a']}                              | {'l':'a'}                  | false",
        "{'k':['a'],'l':[1]}                      | {'k':'a','l':1}            | true",
        "{'k':['a'],'l':[1]}                      | {'k':'a','l':2}            | false",
        "{'k':[true]}                             | {'k':true}                 | true",
        "{'k':[true]}                             | {'k':false}                | false",
        "{'k':[null]}                             | {'k':null}                 | true",
        "{'k':[null]}                             | {'k':'null'}               | false",
        "{'k':[1]}                                | {'k':1.0}                  | true",
        "{'k':{'l':['a']}}                        | {'k':{'l':'a'}}            | true",
        "{'k':{'l':['a']}}                        | {'k':{'l':'b'}}            | false",
        "{'k':{'l':['a']}}                        | {'k':'a'}                  | false",
        "{'k':{'l':{'m':[{'prefix':'a'}]}}}       | {'k':{'l':{'m':'ab'}}}     | true",
        "{'k':[{'prefix':'ab'}]}                  | {'k':'abc'}                | true",
        "{'k':[{'suffix':'bc'}]}                  | {'k':'abc'}                | true",
        "{'k':[{'anything-but':'a'}]}             | {'k':'b'}                  | true",
        "{'k':[{'anything-but':'a'}]}             | {'k':'a'}                  | false",
        "{'k':[{'exists':true}]}                  | {'k':0}                    | true",
        "{'k':[{'exists':true}]}                  | {'l':0}                    | false",
        "{'k':[{'exists':false}]}                 | {'l':0}                    | true",
        "{'k':[{'exists':false}]}                 | {'k':0}                    | false",
        "{'k':[{'numeric':['>',1,'<',3]}]}        | {'k':2}                    | true",
        "{'k':[{'numeric':['>',1,'<',3]}]}        | {'k':3}                    | false",
        "{'$or':[{'k':['a']},{'l':['b']}]}        | {'l':'b'}                  | true",
        "{'$or':[{'k':['a']},{'l':['b']}]}        | {'l':'a'}                  | false",
        "{'k':['a']}                              | [{'k':'a'}]                | false",
        "{'k':['a']}                              | no JSON                    | false"
      })
  void bodiesAreFiltered(String policy, String body, boolean delivered) {
    isDelivered(
        Map.of("FilterPolicy", json(policy), "FilterPolicyScope", "MessageBody"),
        json(body),
        Map.of(),
        delivered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'k':['a']}                              | {'k':['x','a']}      | true",
        "{'k':[{'equals-ignore-case':'aB'}]}      | {'k':'Ab'}           | true",
        "{'k':[{'numeric':['>',0]}]}              | {'k':'5'}            | false",
        "{'k':[{'cidr':'10.0.0.0/24'}]}           | {'k':'10.0.0.255'}   | true"
      })
  @FauxqsDiffers(
      by = "not knowing the operator, or comparing other types",
      documentation = "SNS Developer Guide, Amazon SNS subscription filter policies")
  void attributesAreFilteredAlsoBy(String policy, String attributes, boolean delivered) {
    attributesAreFiltered(policy, attributes, delivered);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'k':['a']}                              | {'k':['b','a']}            | true",
        "{'k':{'l':['a']}}                        | {'k':[{'l':'b'},{'l':'a'}]} | true",
        "{'k':[{'equals-ignore-case':'aB'}]}      | {'k':'AB'}                 | true",
        "{'k':[{'numeric':['>',1]}]}              | {'k':'2'}                  | false",
        "{'k':[{'cidr':'10.0.0.0/24'}]}           | {'k':'10.0.0.7'}           | true"
      })
  @FauxqsDiffers(
      by = "not knowing the operator, or comparing other types",
      documentation = "SNS Developer Guide, Amazon SNS subscription filter policies")
  void bodiesAreFilteredAlsoBy(String policy, String body, boolean delivered) {
    bodiesAreFiltered(policy, body, delivered);
  }

  @Test
  void bytesAreNeverEqualToText() {
    isDelivered(
        Map.of("FilterPolicy", json("{'k':['a']}")),
        "x",
        Map.of("k", Attributes.bytesOfTopic((byte) 'a')),
        false);
  }

  @Test
  void aPolicyIsForMessagesThatComeAfterIt() {
    var topic = topic();
    var queue = queue();
    var subscription = subscribe(topic, queue, Map.of("RawMessageDelivery", "true"));
    sns.publish(r -> r.topicArn(topic).message("before"));

    setPolicy(subscription, "{\"k\":[\"a\"]}");
    sns.publish(r -> r.topicArn(topic).message("filtered"));
    setPolicy(subscription, "{}");
    sns.publish(r -> r.topicArn(topic).message("after"));

    assertThat(texts(queue, 2)).containsExactlyInAnyOrder("before", "after");
  }

  @Test
  void everySubscriptionHasAPolicyOfItsOwn() {
    var topic = topic();
    var one = queue();
    var two = queue();
    var all = queue();
    subscribe(topic, one, raw("FilterPolicy", "{\"k\":[\"a\"]}"));
    subscribe(topic, two, raw("FilterPolicy", "{\"k\":[\"b\"]}"));
    subscribe(topic, all, Map.of("RawMessageDelivery", "true"));

    publish(topic, "x", Map.of("k", Attributes.ofTopic("String", "a")));
    publish(topic, "y", Map.of("k", Attributes.ofTopic("String", "b")));

    assertThat(texts(one, 1)).containsExactly("x");
    assertThat(texts(two, 1)).containsExactly("y");
    assertThat(texts(all, 2)).containsExactlyInAnyOrder("x", "y");
  }

  private void isDelivered(
      Map<String, String> subscription,
      String message,
      Map<String, MessageAttributeValue> attributes,
      boolean expected) {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue, subscription);

    publish(topic, message, attributes);

    assertThat(look(queue)).hasSize(expected ? 1 : 0);
  }

  private void publish(
      String topic, String message, Map<String, MessageAttributeValue> attributes) {
    sns.publish(r -> r.topicArn(topic).message(message).messageAttributes(attributes));
  }

  private void setPolicy(String subscription, String policy) {
    sns.setSubscriptionAttributes(
        r -> r.subscriptionArn(subscription).attributeName("FilterPolicy").attributeValue(policy));
  }

  private static Map<String, String> raw(String name, String value) {
    return Map.of("RawMessageDelivery", "true", name, value);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static Map<String, MessageAttributeValue> attributes(String json) {
    var attributes = new HashMap<String, MessageAttributeValue>();
    Json.of(json)
        .properties()
        .forEach(property -> {
          var value = property.getValue();
          var type = value.isNumber() ? "Number" : value.isArray() ? "String.Array" : "String";
          var text = value.isString() ? value.asString() : value.toString();
          attributes.put(property.getKey(), Attributes.ofTopic(type, text));
        });
    return attributes;
  }
}
