package tomodachi.embedded.amqp.internal.wire;

/// What a client asked for and doesn't get: the reason a channel or a connection is closed.
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TEXT = 255;
  private static final String CUT = "...";

  private final ReplyCode code;
  private final boolean fatal;

  /// @param text what follows the code's name, in the words of RabbitMQ where it has some
  public Refusal(ReplyCode code, String text) {
    this(code, code.fatal(), text);
  }

  private Refusal(ReplyCode code, boolean fatal, String text) {
    super(shortened(code.name() + " - " + text));
    this.code = code;
    this.fatal = fatal;
  }

  /// One that ends the connection, whatever its code usually does.
  public static Refusal ofConnection(ReplyCode code, String text) {
    return new Refusal(code, true, text);
  }

  /// 406.
  public static Refusal precondition(String text) {
    return new Refusal(ReplyCode.PRECONDITION_FAILED, text);
  }

  /// 403.
  public static Refusal access(String text) {
    return new Refusal(ReplyCode.ACCESS_REFUSED, text);
  }

  /// 501, for bytes that aren't what they should be. RabbitMQ doesn't use 502 for these.
  public static Refusal malformed(String text) {
    return new Refusal(ReplyCode.FRAME_ERROR, text);
  }

  /// 540.
  public static Refusal notImplemented(String text) {
    return new Refusal(ReplyCode.NOT_IMPLEMENTED, text);
  }

  public ReplyCode code() {
    return code;
  }

  /// The reply text, at most 255 bytes.
  public String text() {
    var message = getMessage();
    return message == null ? code.name() : message;
  }

  /// Whether it ends the connection and not just the channel.
  public boolean fatal() {
    return fatal;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
  }
}
