package tomodachi.embedded.aws.internal.server;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Home;

/// Who a client says it is, in the credential it signs with; signatures aren't checked.
///
/// The account is the id of the key if that has the form of one, 000000000000 otherwise. Without a
/// credential the region is us-east-1.
///
/// @param home the account and region
/// @param accessKey the id of its key, may be empty
/// @param service such as `sqs`, may be empty
record Identity(Home home, String accessKey, String service) {

  static final String DEFAULT_ACCOUNT = "000000000000";
  private static final String DEFAULT_REGION = "us-east-1";
  private static final int LONGEST_REGION = 32;
  private static final int PARTS = 5;
  private static final String CREDENTIAL = "Credential=";

  static final Identity UNKNOWN = new Identity(new Home(DEFAULT_REGION, DEFAULT_ACCOUNT), "", "");

  /// Who an `Authorization` header speaks of.
  static Identity ofHeader(@Nullable String authorization) {
    var at = authorization == null ? -1 : authorization.indexOf(CREDENTIAL);
    if (authorization == null || at < 0) {
      return UNKNOWN;
    }
    var from = at + CREDENTIAL.length();
    var comma = authorization.indexOf(',', from);
    return of(authorization.substring(from, comma < 0 ? authorization.length() : comma));
  }

  /// Who a credential speaks of, such as `AKID/20260101/eu-west-1/sqs/aws4_request`.
  static Identity of(String credential) {
    var parts = credential.split("/", -1);
    if (parts.length != PARTS) {
      return UNKNOWN;
    }
    var region = isRegion(parts[2]) ? parts[2] : DEFAULT_REGION;
    var account = isAccount(parts[0]) ? parts[0] : DEFAULT_ACCOUNT;
    return new Identity(new Home(region, account), parts[0], parts[3]);
  }

  /// True for 12 digits.
  static boolean isAccount(String text) {
    return text.length() == DEFAULT_ACCOUNT.length()
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isRegion(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_REGION
        && text.chars().allMatch(Identity::fitsRegion);
  }

  private static boolean fitsRegion(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
