package tomodachi.messaging.transport;

import java.util.List;

/// A transport whose service needs things of AWS. It says which, without being open, once its
/// handlers are validated.
public interface CloudUser {

  /// What the service must be allowed to do, with its options as they are.
  ///
  /// @param account whose resources it uses, 12 digits; `*` for any
  List<CloudPermission> permissions(String account);

  /// The resources its handlers use, for Terraform.
  List<TerraformBlock> terraform();
}
