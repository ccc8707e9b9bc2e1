package tomodachi.aws.internal.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.transport.TransportException;

/// Where the services are; null: where AWS has them for the region.
record Endpoints(@Nullable URI sns, @Nullable URI sqs, @Nullable URI sts) {

  private static final String FOR_ALL = "AWS_ENDPOINT_URL";
  private static final String IGNORED = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

  /// All of them at one place.
  static Endpoints all(URI endpoint) {
    return new Endpoints(endpoint, endpoint, endpoint);
  }

  /// Those of the options, else those of the environment.
  ///
  /// @throws TransportException when the environment has something that isn't an endpoint
  static Endpoints of(AwsEndpointOptions options, AwsEnvironment environment)
      throws TransportException {
    var sts = options.sts() == null ? options.sns() : options.sts();
    return new Endpoints(
        either(options.sns(), "SNS", environment),
        either(options.sqs(), "SQS", environment),
        either(sts, "STS", environment));
  }

  /// For development, where one of them at AWS itself would be so by accident.
  ///
  /// @param region where that would be
  /// @throws TransportException when either SNS or SQS has an endpoint and the other hasn't
  void requireBoth(String region) throws TransportException {
    if (sns == null && sqs != null) {
      throw missing("SNS", "SQS", region);
    }
    if (sns != null && sqs == null) {
      throw missing("SQS", "SNS", region);
    }
  }

  private static TransportException missing(String service, String other, String region) {
    var name = service.toLowerCase(Locale.ROOT);
    return new TransportException(
        """
        %s has no endpoint and %s has one: %1$s would be that of AWS itself
            set aws_endpoint_urls.%s or %s too
            if AWS is meant, set it to https://%3$s.%5$s.amazonaws.com, or use --production\
        """
            .formatted(service, other, name, nameFor(service), region),
        null);
  }

  /// True when the environment has one, whatever its value.
  static boolean areIn(AwsEnvironment environment) {
    return !ignored(environment)
        && environment.has(FOR_ALL, nameFor("SNS"), nameFor("SQS"), nameFor("STS"));
  }

  /// For people, such as `AWS` or `http://localhost:4566`.
  @Override
  public String toString() {
    var sns = text(this.sns);
    var sqs = text(this.sqs);
    return sns.equals(sqs) ? sns : "SNS: %s, SQS: %s".formatted(sns, sqs);
  }

  private static String text(@Nullable URI endpoint) {
    return endpoint == null
        ? "AWS"
        : "%s://%s".formatted(endpoint.getScheme(), endpoint.getAuthority());
  }

  private static @Nullable URI either(
      @Nullable URI option, String service, AwsEnvironment environment) throws TransportException {
    if (option != null || ignored(environment)) {
      return option;
    }
    var own = nameFor(service);
    var name = environment.has(own) ? own : FOR_ALL;
    var given = environment.setting(name);
    return given.isEmpty() ? null : endpoint(name, given.get());
  }

  private static boolean ignored(AwsEnvironment environment) {
    return environment.setting(IGNORED).filter("true"::equalsIgnoreCase).isPresent();
  }

  private static String nameFor(String service) {
    return FOR_ALL + "_" + service;
  }

  private static URI endpoint(String name, String given) throws TransportException {
    try {
      var endpoint = new URI(given.strip());
      AwsEndpointOptions.of(endpoint); // Looks at it.
      return endpoint;
    } catch (URISyntaxException | IllegalArgumentException _) {
      throw wrong(name, given);
    }
  }

  private static TransportException wrong(String name, String given) {
    var what =
        given.contains("@")
            ? "%s has a user or password, or isn't a URL".formatted(name)
            : "%s isn't a URL: \"%s\"".formatted(name, given);
    return new TransportException(what + "\n    write it as http://localhost:4566", null);
  }
}
