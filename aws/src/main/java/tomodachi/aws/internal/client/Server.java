package tomodachi.aws.internal.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/// Where the calls of a service go, and as whom.
///
/// @param embedded true for the server inside this process, or another of this machine
record Server(boolean embedded, Endpoints endpoints, Region region, Credentials credentials) {

  /// For people, such as `SNS and SQS of AWS in eu-west-1`.
  @Override
  public String toString() {
    var sns = place(endpoints.sns());
    var sqs = place(endpoints.sqs());
    var where =
        sns.equals(sqs) ? "SNS and SQS %s".formatted(sns) : "SNS %s, SQS %s".formatted(sns, sqs);
    return "%s in region %s".formatted(where, region.id());
  }

  private static String place(@Nullable URI endpoint) {
    return endpoint == null
        ? "of AWS"
        : "at %s://%s".formatted(endpoint.getScheme(), endpoint.getAuthority());
  }
}
