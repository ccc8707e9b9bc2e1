package tomodachi.aws.internal.topology;

/// The names of a KMS key: an id or an alias, each alone or as an ARN.
final class KmsKey {

  private static final String ID = "key/";

  private KmsKey() {}

  /// True when two texts name the same key of the service's account and region, or both none. That
  /// an alias stands for an id, only KMS knows: these count as different.
  static boolean isSame(String one, String other) {
    return one.equals(other) || (isArn(one) != isArn(other) && plain(one).equals(plain(other)));
  }

  private static boolean isArn(String key) {
    return key.startsWith("arn:");
  }

  private static String plain(String key) {
    var name = key.substring(key.lastIndexOf(':') + 1);
    return isArn(key) && name.startsWith(ID) ? name.substring(ID.length()) : name;
  }
}
