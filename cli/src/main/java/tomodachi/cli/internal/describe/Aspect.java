package tomodachi.cli.internal.describe;

/// What may be said of services.
public sealed interface Aspect {

  /// What they are: their transports, handlers, lifecycle methods and options.
  ///
  /// @param json true: as JSON, for scripts
  /// @param allOptions true: with options that have their defaults; JSON has them in any case
  record Services(boolean json, boolean allOptions) implements Aspect {}

  /// What they must be allowed to do at AWS.
  ///
  /// @param account 12 digits; `*` for any
  record Iam(String account) implements Aspect {}

  /// What they use at AWS, for Terraform.
  record Terraform() implements Aspect {}
}
