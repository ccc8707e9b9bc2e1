package tomodachi.aws.internal.publish;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.names.QueueNames;

/// Reads what a queue is given as: its name without prefix, its ARN, or its URL.
final class QueueAddress {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.fifo)?");
  private static final Pattern ARN =
      Pattern.compile("arn:[a-z0-9-]+:sqs:(?<region>[^:]*):(?<account>[^:]*):(?<name>[^:]+)");
  private static final Pattern NO_ACCOUNT = Pattern.compile("0*");
  private static final Pattern URL = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

  private QueueAddress() {}

  /// The queue that is meant.
  ///
  /// @param region in which we send
  /// @throws IllegalArgumentException when there can be no such queue, or we can't send to it
  static Target.Queue of(String given, Terms terms, String region) {
    if (given.startsWith("arn:")) {
      return ofArn(given, terms, region);
    }
    return URL.matcher(given).matches()
        ? ofUrl(given, terms)
        : new Target.Queue(named(terms.prefix() + given), null, null);
  }

  private static Target.Queue ofArn(String arn, Terms terms, String region) {
    var parts = ARN.matcher(arn);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"%s\" isn't the ARN of a queue".formatted(arn));
    }
    if (!parts.group("region").equals(region)) {
      throw new IllegalArgumentException(
          """
          Queue "%s" is in another region than the service, which is in %s
              send to it by a service whose aws_sns_sqs.region_name is its region\
          """
              .formatted(arn, region));
    }
    var name = prefixed(named(parts.group("name")), arn, terms);
    return new Target.Queue(name, account(parts.group("account")), null);
  }

  private static @Nullable String account(String digits) {
    return NO_ACCOUNT.matcher(digits).matches() ? null : digits;
  }

  private static Target.Queue ofUrl(String url, Terms terms) {
    var name = named(name(url));
    return new Target.Queue(prefixed(name, url, terms), null, url);
  }

  private static String name(String url) {
    try {
      var path = URI.create(url).getPath();
      return path.substring(path.lastIndexOf('/') + 1);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"%s\" isn't the URL of a queue".formatted(url), e);
    }
  }

  private static String named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          """
          There can be no queue "%s"
              its name has letters, digits, "-" and "_", or give its ARN or URL\
          """
              .formatted(name));
    }
    if (name.length() > QueueNames.MOST) {
      throw new IllegalArgumentException(
          "Queue name is %d characters long, SQS allows %d: \"%s\""
              .formatted(name.length(), QueueNames.MOST, name));
    }
    return name;
  }

  /// A prefix that the call itself gives has to be there.
  private static String prefixed(String name, String given, Terms terms) {
    if (terms.givesPrefix() && !name.startsWith(terms.prefix())) {
      throw new IllegalArgumentException(
          """
          Queue "%s" doesn't have the prefix "%s"
              leave the prefix away, or give the queue's name\
          """
              .formatted(given, terms.prefix()));
    }
    return name;
  }
}
