package tomodachi.embedded.aws.internal.api;

import java.util.Optional;

/// An Amazon Resource Name.
///
/// @param partition such as `aws`
/// @param service such as `sqs`
/// @param region such as `eu-west-1`
/// @param account 12 digits
/// @param resource all that follows, which may have colons
public record Arn(
    String partition, String service, String region, String account, String resource) {

  private static final int PARTS = 6;

  /// What a text says, if it has all parts.
  public static Optional<Arn> parse(String text) {
    var parts = text.split(":", PARTS);
    return parts.length == PARTS && parts[0].equals("arn")
        ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  /// The account and region it is in.
  public Home home() {
    return new Home(region, account);
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }
}
