package tomodachi.embedded.aws.internal.filter;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.embedded.aws.internal.filter.FilterPolicy.Scope;

/// What SNS says about policies that are none.
class MalformedPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          no JSON -> failed to parse JSON.
          {"key": ["a"] -> failed to parse JSON.
          {"key": ["a"]} {} -> failed to parse JSON.
          ["key"] -> Filter is not an object
          "key" -> Filter is not an object
          null -> Filter is not an object
          {"key": "value"} -> "key" must be an object or an array
          {"key": 5} -> "key" must be an object or an array
          {"key": null} -> "key" must be an object or an array
          {"key": []} -> Empty arrays are not allowed
          {"key": {}} -> Empty objects are not allowed
          {"$or": [{"a": ["x"]}, {}]} -> Empty objects are not allowed
          {"$or": [{"a": "x"}, {"b": ["y"]}]} -> "a" must be an object or an array
          {"$or": {"a": "x"}} -> "a" must be an object or an array
          {"$or": [{"numeric": 123}, {"prefix": "abc"}]} -> Value of numeric must be an array.
          {"key": [["value"]]} -> Match value must be String, number, true, false, or null
          {"key": [{}]} -> Match expression name not found
          {"key": [{"wrong-operator": true}]} -> Unrecognized match type wrong-operator
          {"key": [{"suffix": "value", "prefix": "value2"}]} -> Only one key allowed in match expression
          {"key": {"suffix": "value"}} -> "suffix" must be an object or an array
          {"key": [{"suffix": 100}]} -> suffix match pattern must be a string
          {"key": [{"suffix": null}]} -> suffix match pattern must be a string
          {"key": [{"suffix": ["test", "test2"]}]} -> suffix match pattern must be a string
          {"key": [{"prefix": 100}]} -> prefix match pattern must be a string
          {"key": [{"equals-ignore-case": ["a"]}]} -> equals-ignore-case match pattern must be a string
          {"key": [{"wildcard": 1}]} -> wildcard match pattern must be a string
          {"key": [{"wildcard": "a**b"}]} -> Consecutive wildcard characters at pos 1
          {"key": [{"wildcard": "a\\\\b"}]} -> Invalid escape character at pos 1
          {"key": [{"wildcard": "ab\\\\"}]} -> Invalid escape character at pos 2
          {"key": [{"cidr": 1}]} -> cidr match pattern must be a string
          {"key": [{"cidr": "10.0.0.0"}]} -> Malformed CIDR, one '/' required
          {"key": [{"cidr": "10.0.0/8"}]} -> Nonstandard IP address: 10.0.0
          {"key": [{"cidr": "localhost/8"}]} -> Nonstandard IP address: localhost
          {"key": [{"cidr": "10.0.0.0/x"}]} -> Malformed CIDR, mask bits must be an integer
          {"key": [{"cidr": "10.0.0.0/-1"}]} -> Malformed CIDR, mask bits must not be negative
          {"key": [{"cidr": "10.0.0.0/33"}]} -> IPv4 mask bits must be < 33
          {"key": [{"cidr": "::1/129"}]} -> IPv6 mask bits must be < 129
          {"key": [{"exists": null}]} -> exists match pattern must be either true or false.
          {"key": [{"exists": "no"}]} -> exists match pattern must be either true or false.
          {"key": [{"numeric": 1}]} -> Value of numeric must be an array.
          {"key": [{"numeric": []}]} -> Invalid member in numeric match: ]
          {"key": [{"numeric": [1, "<="]}]} -> Invalid member in numeric match: 1
          {"key": [{"numeric": [["="]]}]} -> Invalid member in numeric match: [
          {"key": [{"numeric": ["operator"]}]} -> Unrecognized numeric range operator: operator
          {"key": [{"numeric": ["=", "000"]}]} -> Value of equals must be numeric
          {"key": [{"numeric": [">="]}]} -> Value of >= must be numeric
          {"key": [{"numeric": ["=", 1, "=", 2]}]} -> Too many elements in numeric expression
          {"key": [{"numeric": ["<", 100, ">", 10]}]} -> Too many elements in numeric expression
          {"key": [{"numeric": [">=", 1, ">", 2]}]} -> Bad numeric range operator: >
          {"key": [{"numeric": [">", 3, "<", 1]}]} -> Bottom must be less than top
          {"key": [{"numeric": [">", 20, "<="]}]} -> Value of <= must be numeric
          {"key": [{"numeric": [">", 20, 30]}]} -> Bad value in numeric range: 30
          {"key": [{"numeric": [">", 20, {}]}]} -> Bad value in numeric range: {
          {"key": [{"numeric": [">", 20, "test"]}]} -> Bad numeric range operator: test
          {"key": [{"numeric": [">", "20", "<", "30"]}]} -> Value of > must be numeric
          {"key": [{"numeric": [">", 20, "<", "30"]}]} -> Value of < must be numeric
          {"key": [{"numeric": [">", 20, "<", 30, "<", 50]}]} -> Too many terms in numeric range expression
          {"key": [{"numeric": ["=", 1000000001]}]} -> Value must be between -1.0E9 and 1.0E9, inclusive
          {"key": [-1e10]} -> Value must be between -1.0E9 and 1.0E9, inclusive
          {"key": [{"anything-but": [1e400]}]} -> Value must be between -1.0E9 and 1.0E9, inclusive
          {"key": [{"anything-but": true}]} -> Value of anything-but must be an array or single string/number value.
          {"key": [{"anything-but": [null]}]} -> Inside anything but list, start|null|boolean is not supported.
          {"key": [{"anything-but": ["a", 1]}]} -> Inside anything but list, either all values are number or string, mixed type is not supported
          {"key": [{"anything-but": []}]} -> Inside anything but list, either all values are number or string, mixed type is not supported
          {"key": [{"anything-but": {}}]} -> Anything-But expression name not found
          {"key": [{"anything-but": {"wrong-operator": null}}]} -> Unsupported anything-but pattern: wrong-operator
          {"key": [{"anything-but": {"exists": false}}]} -> Unsupported anything-but pattern: exists
          {"key": [{"anything-but": {"prefix": false}}]} -> prefix match pattern must be a string
          {"key": [{"anything-but": {"prefix": ""}}]} -> Null prefix not allowed
          {"key": [{"anything-but": {"prefix": "a", "suffix": "b"}}]} -> Only one key allowed in match expression
          {"a": [1], "b": [1], "c": [1], "d": [1], "e": [1], "f": [1]} -> Filter policy can not have more than 5 keys
          """)
  void aMalformedPolicyIsRefusedWithItsReason(String policy, String reason) {
    assertRefused(policy, Scope.MESSAGE_BODY, reason);
  }

  @Test
  void noJsonAtAllIsRefused() {
    assertRefused("", Scope.MESSAGE_BODY, "failed to parse JSON.");
  }

  @Test
  void attributesAreNotNested() {
    assertRefused(
        "{\"object\": {\"key\": [\"a\"]}}",
        Scope.MESSAGE_ATTRIBUTES,
        "Filter policy scope MessageAttributes does not support nested filter policy");
  }

  @Test
  void fiveKeysAreNotTooMany() {
    assertAccepted("{\"a\": [1], \"b\": [1], \"c\": [1], \"d\": [1], \"e\": [1]}");
  }

  @Test
  void aPolicyHasAtMost150Combinations() {
    assertAccepted("{\"key\": %s}".formatted(values(150)));
    assertAccepted("{\"a\": %s, \"b\": %s}".formatted(values(50), values(3)));
    assertTooComplex("{\"key\": %s}".formatted(values(151)));
    assertTooComplex("{\"a\": %s, \"b\": %s}".formatted(values(100), values(51)));
  }

  @Test
  void anObjectInAnObjectCountsOnceMore() {
    // 3 × 4 of level three × 3 of level two
    var nested = "{\"a\": {\"b\": {\"c\": %s}, \"d\": %s}}";

    assertAccepted(nested.formatted(values(4), values(3)));
    assertTooComplex(nested.formatted(values(4), values(7)));
  }

  @Test
  void alternativesAreAdded() {
    var alternatives =
        """
        {"source": %s,
         "$or": [{"name": %s}, {"type": %s, "$or": [{"id": %s}, {"space": %s}]}]}
        """;

    assertAccepted(alternatives.formatted(values(3), values(6), values(4), values(4), values(7)));
    assertTooComplex(alternatives.formatted(values(4), values(6), values(4), values(4), values(4)));
  }

  @Test
  void alternativesInAnObjectCountOnceMore() {
    assertTooComplex(
        """
        {"$or": [{"metricName": ["a", "b", "c"]}, {"namespace": ["a", "b"]}],
         "detail": {"scope": ["a", "b"], "$or": [{"source": ["a"]}, {"type": ["a", "b", "c"]}]}}
        """);
  }

  @Test
  void aDeepPolicyIsTooComplex() {
    assertTooComplex(nested(151));
    assertTooComplex(nested(20_000));
    assertTooComplex("[".repeat(50_000));
  }

  @Test
  void manyCombinationsAreCountedWithoutOverflow() {
    var policy =
        IntStream.range(0, 5)
            .mapToObj(number -> "\"key%d\": %s".formatted(number, values(4_000)))
            .collect(Collectors.joining(", ", "{", "}"));

    assertTooComplex(policy);
  }

  @Test
  void aPolicyHasAtMost256KiB() {
    var beginning = "{\"key\": [\"";
    var end = "\"]}";
    var most = 256 * 1024 - beginning.length() - end.length();

    assertAccepted(beginning + "x".repeat(most) + end);
    assertRefused(
        beginning + "ä" + "x".repeat(most - 1) + end,
        Scope.MESSAGE_ATTRIBUTES,
        "Filter policy is too long");
  }

  private static String values(int count) {
    return IntStream.range(0, count)
        .mapToObj("\"v%d\""::formatted)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String nested(int depth) {
    return "{\"a\": ".repeat(depth) + "[1]" + "}".repeat(depth);
  }

  private static void assertAccepted(String policy) {
    assertThatNoException().isThrownBy(() -> FilterPolicy.parse(policy, Scope.MESSAGE_BODY));
  }

  private static void assertTooComplex(String policy) {
    assertRefused(policy, Scope.MESSAGE_BODY, "Filter policy is too complex");
  }

  private static void assertRefused(String policy, Scope scope, String reason) {
    assertThatExceptionOfType(MalformedPolicy.class)
        .isThrownBy(() -> FilterPolicy.parse(policy, scope))
        .withMessage(reason);
  }
}
