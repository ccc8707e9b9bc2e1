package tomodachi.embedded.aws.internal.filter;

/// How complicated a policy may be ([filter policy
/// constraints](https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html)).
final class Combinations {

  private static final long MOST = 150;
  // More than that is too many, and two of them can be multiplied.
  private static final long CAP = 1_000_000;

  private Combinations() {}

  static long capped(long count) {
    return Math.min(count, CAP);
  }

  static void check(Rule rule) throws MalformedPolicy {
    if (rule.combinations() > MOST) {
      throw tooComplex();
    }
  }

  static MalformedPolicy tooComplex() {
    return new MalformedPolicy("Filter policy is too complex");
  }
}
