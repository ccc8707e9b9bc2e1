package tomodachi.aws.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;
import tomodachi.transport.TransportException;

/// Where a region may be written, beside options and environment.
@FunctionalInterface
interface RegionSource {

  Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  Pattern NAME = Pattern.compile("[A-Za-z0-9-]+"); // It is part of hosts.

  /// The region; empty: it isn't there.
  Optional<Region> region();

  /// Where the SDK looks by default, in its order.
  ///
  /// @param askMachine whether a machine of AWS is asked where it is, which takes seconds where
  ///   there is none
  static List<RegionSource> all(boolean askMachine) {
    RegionSource profile = () -> ask(new AwsProfileRegionProvider());
    RegionSource machine = () -> ask(new InstanceProfileRegionProvider());
    return askMachine ? List.of(profile, machine) : List.of(profile);
  }

  private static Optional<Region> ask(AwsRegionProvider provider) {
    try {
      return Optional.ofNullable(provider.getRegion());
    } catch (RuntimeException e) { // Of several kinds, as when a file can't be read.
      LOG.debug("no AWS region from {}: {}", provider, e.getMessage());
      return Optional.empty();
    }
  }

  /// The region of the environment. The Python SDK reads its second name only.
  static Optional<Region> in(AwsEnvironment environment) {
    return environment
        .setting("AWS_REGION")
        .or(() -> environment.setting("AWS_DEFAULT_REGION"))
        .map(String::strip)
        .map(Region::of);
  }

  /// The region that the option, the environment or one of the places has, the first wins.
  ///
  /// @throws TransportException when none has one, or it can't be one
  static Region find(
      @Nullable String option, AwsEnvironment environment, List<RegionSource> sources)
      throws TransportException {
    var found =
        Stream.<RegionSource>concat(
                Stream.of(() -> Optional.ofNullable(option).map(Region::of), () -> in(environment)),
                sources.stream())
            .map(RegionSource::region)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(RegionSource::missing);
    if (!NAME.matcher(found.id()).matches()) {
      throw wrong(found);
    }
    return found;
  }

  private static TransportException wrong(Region region) {
    return new TransportException(
        """
        "%s" isn't an AWS region
            correct AWS_REGION, AWS_DEFAULT_REGION, or the region in the AWS profile\
        """
            .formatted(URLDecoder.decode(region.id(), UTF_8)), // The SDK encodes it.
        null);
  }

  private static TransportException missing() {
    return new TransportException(
        """
        No AWS region is given
            set aws_sns_sqs.region_name, or AWS_REGION, or a region in the AWS profile\
        """,
        null);
  }
}
