package tomodachi.embedded.aws.internal.filter;

/// Says why a text is no filter policy, as SNS puts it behind `Invalid parameter: FilterPolicy: `.
public final class MalformedPolicy extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param reason for people
  public MalformedPolicy(String reason) {
    super(reason, null, false, false);
  }
}
