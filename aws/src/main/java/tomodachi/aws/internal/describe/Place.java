package tomodachi.aws.internal.describe;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/// Where resources are, as far as that is known before a service runs.
///
/// @param partition such as `aws`
/// @param region such as `eu-west-1`; `*` for any
/// @param account 12 digits; `*` for any
record Place(String partition, String region, String account) {

  private static final String ANY = "*";
  private static final String USUAL_PARTITION = "aws";

  /// @param region null: any
  static Place of(@Nullable String region, String account) {
    return region == null
        ? new Place(USUAL_PARTITION, ANY, account)
        : new Place(PartitionMetadata.of(Region.of(region)).id(), region, account);
  }

  /// The ARN of a queue, or a pattern of them.
  String queue(String name) {
    return arn("sqs", name);
  }

  /// The ARN of a topic, or a pattern of them.
  String topic(String wireName) {
    return arn("sns", wireName);
  }

  /// The ARN of a key, or a pattern of them.
  String key(String id) {
    return arn("kms", "key/" + id);
  }

  private String arn(String service, String name) {
    return "arn:%s:%s:%s:%s:%s".formatted(partition, service, region, account, name);
  }
}
