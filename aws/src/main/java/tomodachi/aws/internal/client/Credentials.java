package tomodachi.aws.internal.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.transport.TransportException;

/// By what AWS knows the service.
///
/// @param title where they are from, for people
record Credentials(String title, AwsCredentialsProvider provider) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  /// Those of the options; null: they have none.
  static @Nullable Credentials of(AwsSnsSqsOptions options) {
    var id = options.awsAccessKeyId();
    var secret = options.awsSecretAccessKey();
    return id == null || secret == null
        ? null
        : fixed("options", keys(id, secret, options.awsSessionToken()));
  }

  /// Some for a server that takes any.
  static Credentials any() {
    return fixed("none", keys("test", "test", null));
  }

  /// The first that one of the places has.
  ///
  /// @throws TransportException when none has any
  static Credentials find(List<CredentialSource> sources, AwsEnvironment environment)
      throws TransportException {
    var failures = new ArrayList<String>();
    for (var source : sources) {
      try {
        return of(source);
      } catch (RuntimeException e) { // Of several kinds, some already when the provider is made.
        LOG.debug("no AWS credentials from {}: {}", source.title(), e.getMessage());
        if (source.isNamedIn(environment)) {
          failures.add(failure(source, environment, e));
        }
      }
    }
    throw missing(failures);
  }

  private static Credentials of(CredentialSource source) {
    var found = new Credentials(source.title(), source.provider().get());
    try {
      found.provider().resolveCredentials();
      return found;
    } catch (RuntimeException e) {
      found.close();
      throw e;
    }
  }

  private static String failure(
      CredentialSource source, AwsEnvironment environment, RuntimeException e) {
    var name = source.names().stream().filter(environment::has).findFirst().orElseThrow();
    return "\n    %s is set, and gives none: %s".formatted(name, ShortText.of(e.getMessage()));
  }

  private static TransportException missing(List<String> failures) {
    return new TransportException(
        """
        No AWS credentials are found%s
            set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or let AWS give the \
        machine or container a role,
            or set aws_sns_sqs.aws_access_key_id and aws_sns_sqs.aws_secret_access_key\
        """
            .formatted(String.join("", failures)),
        null);
  }

  private static Credentials fixed(String title, AwsCredentials keys) {
    return new Credentials(title, StaticCredentialsProvider.create(keys));
  }

  private static AwsCredentials keys(String id, String secret, @Nullable String token) {
    return token == null
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }

  @Override
  public void close() {
    if (provider instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }

  /// Without the keys.
  @Override
  public String toString() {
    return "Credentials[%s]".formatted(title);
  }
}
