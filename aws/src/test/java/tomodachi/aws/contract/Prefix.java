package tomodachi.aws.contract;

import java.util.UUID;

/// What stands before the names of one test, so that nobody else has them.
public final class Prefix {

  private static final int DIGITS = 8;

  private Prefix() {}

  /// Such as `contract-12ab34cd-`; short, for queues have names of 80 characters.
  public static String next(String what) {
    return "%s-%s-".formatted(what, UUID.randomUUID().toString().substring(0, DIGITS));
  }
}
