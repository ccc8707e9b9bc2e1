package tomodachi.embedded.aws.internal.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A service of AWS, as its API reference describes it.
///
/// @param name as in the scope of a credential, such as `sqs`
/// @param version of its API, such as `2012-11-05`
/// @param target the word before the dot of `X-Amz-Target` in the JSON protocol, such as
///   `AmazonSQS`; empty if it doesn't speak that
/// @param xmlNamespace of its answers in the query protocol
/// @param operations by their names
public record ApiService(
    String name,
    String version,
    String target,
    String xmlNamespace,
    Map<String, Operation> operations) {

  /// The operations by their names.
  public static Map<String, Operation> byName(List<Operation> operations) {
    return operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
  }
}
