package tomodachi.embedded.amqp.internal.model;

/// What a queue does that has reached its length.
enum Overflow {
  DROP_HEAD,
  REJECT_PUBLISH,
  REJECT_PUBLISH_DLX;

  static Overflow named(String name) {
    return switch (name) {
      case "reject-publish" -> REJECT_PUBLISH;
      case "reject-publish-dlx" -> REJECT_PUBLISH_DLX;
      default -> DROP_HEAD;
    };
  }
}
