package tomodachi.cli.internal.describe;

/// What may be said of services.
public sealed interface Aspect {

  /// What triggers their handlers.
  ///
  /// @param json true: as JSON, for scripts
  record Handlers(boolean json) implements Aspect {}

  /// What they must be allowed to do at AWS.
  ///
  /// @param account 12 digits; `*` for any
  record Iam(String account) implements Aspect {}

  /// What they use at AWS, for Terraform.
  record Terraform() implements Aspect {}
}
