package tomodachi.aws.internal.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;

/// A place where credentials may be.
///
/// @param title what people call it
/// @param names settings each of which says that there are some; none: nothing says so
/// @param provider makes what gets them, which is to be closed if it can be
record CredentialSource(
    String title, List<String> names, Supplier<AwsCredentialsProvider> provider) {

  private static final List<CredentialSource> EVERYWHERE =
      List.of(
          source("system properties", SystemPropertyCredentialsProvider::create),
          source(
              "environment", EnvironmentVariableCredentialsProvider::create, "AWS_ACCESS_KEY_ID"),
          source(
              "web identity",
              WebIdentityTokenFileCredentialsProvider::create,
              "AWS_WEB_IDENTITY_TOKEN_FILE",
              "AWS_ROLE_ARN"),
          source("profile", ProfileCredentialsProvider::create, "AWS_PROFILE"),
          source(
              "container",
              ContainerCredentialsProvider::create,
              "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
              "AWS_CONTAINER_CREDENTIALS_FULL_URI"));

  private static final CredentialSource MACHINE =
      source("machine", InstanceProfileCredentialsProvider::create);

  /// Where the SDK looks by default, in its order.
  ///
  /// @param askMachine whether a machine of AWS is asked for its role, which takes seconds where
  ///   there is none
  static List<CredentialSource> all(boolean askMachine) {
    return askMachine
        ? Stream.concat(EVERYWHERE.stream(), Stream.of(MACHINE)).toList()
        : EVERYWHERE;
  }

  /// True when the environment says that there are some, wherever they are.
  static boolean areNamedIn(AwsEnvironment environment) {
    return EVERYWHERE.stream().anyMatch(source -> source.isNamedIn(environment));
  }

  /// The first place where the environment says that there are some.
  static Optional<String> titleIn(AwsEnvironment environment) {
    return EVERYWHERE.stream()
        .filter(source -> source.isNamedIn(environment))
        .map(CredentialSource::title)
        .findFirst();
  }

  /// True when the environment says that there are some here.
  boolean isNamedIn(AwsEnvironment environment) {
    return names.stream().anyMatch(environment::has);
  }

  private static CredentialSource source(
      String title, Supplier<AwsCredentialsProvider> provider, String... names) {
    return new CredentialSource(title, List.of(names), provider);
  }
}
