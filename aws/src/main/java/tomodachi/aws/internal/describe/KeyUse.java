package tomodachi.aws.internal.describe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tomodachi.messaging.transport.CloudPermission;

/// What KMS has to allow those who read and write what a key encrypts.
///
/// An alias is no resource that a policy can name: it stands in a condition, and the resource is
/// any key. Keys that AWS manages for a service are open to all who may use that service.
/// (https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html,
/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html)
///
/// @param name of the permission
/// @param key its id, its ARN, an alias or the ARN of one
record KeyUse(String name, String key, Place place) {

  private static final List<String> ACTIONS = List.of("kms:Decrypt", "kms:GenerateDataKey");
  private static final Pattern ALIAS =
      Pattern.compile("(?:arn:([^:]*):kms:([^:]*):([^:]*):)?(alias/.+)");
  private static final String MANAGED = "alias/aws/";

  /// Empty when nothing has to be allowed.
  Optional<CloudPermission> permission() {
    var alias = ALIAS.matcher(key);
    if (!alias.matches()) {
      return Optional.of(allowing(key.startsWith("arn:") ? key : place.key(key)));
    }
    if (alias.group(4).startsWith(MANAGED)) {
      return Optional.empty();
    }
    var where =
        alias.group(1) == null ? place : new Place(alias.group(1), alias.group(2), alias.group(3));
    return Optional.of(
        allowing(where.key("*"))
            .when("ForAnyValue:StringEquals", "kms:ResourceAliases", List.of(alias.group(4))));
  }

  private CloudPermission allowing(String resource) {
    return new CloudPermission(name, ACTIONS, List.of(resource));
  }
}
