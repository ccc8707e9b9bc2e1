package tomodachi.embedded.aws.internal.api;

/// An account in a region: where names are unique.
///
/// @param region such as `eu-west-1`
/// @param account 12 digits
public record Home(String region, String account) {

  /// The name of something of a service.
  ///
  /// @param service such as `sqs`
  /// @param resource what is last
  public Arn arn(String service, String resource) {
    return new Arn(partition(), service, region, account, resource);
  }

  /// The partition the region is in.
  public String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
