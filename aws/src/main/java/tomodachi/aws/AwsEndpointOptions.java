package tomodachi.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;

/// The section `aws_endpoint_urls`: where SNS, SQS and STS are, if not where AWS has them for the
/// region. In development SNS and SQS need one both, if either has one.
///
/// @param sns such as `http://localhost:4566`; null: where AWS has it, or in development the server
///   in the process
/// @param sqs the same for SQS
/// @param sts the same for STS; null: the one of SNS if that is given
public record AwsEndpointOptions(@Nullable URI sns, @Nullable URI sqs, @Nullable URI sts)
    implements Options.Section {

  /// @throws IllegalArgumentException when one isn't an `http` or `https` URL with a host, or has a
  ///   user or password
  public AwsEndpointOptions {
    require("sns", sns);
    require("sqs", sqs);
    require("sts", sts);
  }

  private static void require(String name, @Nullable URI given) {
    if (given != null && given.toString().contains("@")) {
      throw new IllegalArgumentException(
          "%s must be a URL without user and password; those of AWS are options of aws_sns_sqs"
              .formatted(name)); // Not repeated, for it may have a password.
    }
    if (given != null && !isEndpoint(given)) {
      throw new IllegalArgumentException(
          "%s must be a URL such as http://localhost:4566, was %s".formatted(name, given));
    }
  }

  private static boolean isEndpoint(URI given) {
    var scheme = given.getScheme();
    return ("http".equals(scheme) || "https".equals(scheme)) && given.getHost() != null;
  }

  /// None given.
  public static AwsEndpointOptions defaults() {
    return new AwsEndpointOptions(null, null, null);
  }

  /// One endpoint for all three.
  public static AwsEndpointOptions of(URI endpoint) {
    return new AwsEndpointOptions(endpoint, endpoint, endpoint);
  }

  @Override
  public String key() {
    return "aws_endpoint_urls";
  }
}
