package tomodachi.embedded.aws.internal.api;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a member of a request or an answer looks like, and how the query protocol spells it.
///
/// The JSON protocol needs the kind only; the names of lists and maps are those of the query
/// protocol ([AWS query protocol](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html)).
public sealed interface Shape {

  /// A value without parts. In a [Structure] they are a `String`, a `Long`, a `Boolean` and a
  /// `byte[]`.
  enum Scalar implements Shape {
    TEXT,
    INTEGER,
    BOOLEAN,
    BLOB
  }

  /// A list.
  ///
  /// @param element of each
  /// @param wireName the word before the number when the list is flat (`AttributeName.1`), and the
  ///   element of the answer; empty where the member's own name is used
  /// @param flat true in SQS; otherwise elements stand in `member` (`Names.member.1`)
  record Listing(Shape element, String wireName, boolean flat) implements Shape {}

  /// A map with texts as keys.
  ///
  /// @param value of each
  /// @param wireName the word before the number when the map is flat (`Attribute.1.Name`); empty
  ///   where the member's own name is used
  /// @param keyName such as `Name`
  /// @param valueName such as `Value`
  /// @param flat true in SQS; otherwise entries stand in `entry` (`Attributes.entry.1.key`)
  record Mapping(Shape value, String wireName, String keyName, String valueName, boolean flat)
      implements Shape {}

  /// A structure.
  ///
  /// @param members by their names, in the order of the API reference
  record Members(SequencedMap<String, Shape> members) implements Shape {

    /// One without members.
    public static Members none() {
      return new Members(new LinkedHashMap<>());
    }

    /// The same and one more.
    public Members with(String name, Shape shape) {
      var more = new LinkedHashMap<>(members);
      more.put(name, shape);
      return new Members(more);
    }

    /// The same and several texts more.
    public Members withTexts(String... names) {
      var more = new LinkedHashMap<String, Shape>(members);
      for (var name : names) {
        more.put(name, Scalar.TEXT);
      }
      return new Members(more);
    }
  }

  /// A list as SQS has it.
  static Listing flatList(Shape element, String wireName) {
    return new Listing(element, wireName, true);
  }

  /// A list as SNS has it.
  static Listing list(Shape element) {
    return new Listing(element, "", false);
  }

  /// A map as SQS has it.
  static Mapping flatMap(Shape value, String wireName, String keyName, String valueName) {
    return new Mapping(value, wireName, keyName, valueName, true);
  }

  /// A map as SNS has it.
  static Mapping map(Shape value, String keyName, String valueName) {
    return new Mapping(value, "", keyName, valueName, false);
  }
}
