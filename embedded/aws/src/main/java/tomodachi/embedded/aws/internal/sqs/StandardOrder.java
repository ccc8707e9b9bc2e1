package tomodachi.embedded.aws.internal.sqs;

/// The order of a standard queue: the message that has been visible for the longest time is next.
/// So one that comes back doesn't hold up those that haven't been received yet.
final class StandardOrder implements ReceiveOrder {

  private MessageLine visible = new MessageLine();

  @Override
  public void entered(StoredMessage message) {}

  @Override
  public void shown(StoredMessage message) {
    visible.addLast(message);
  }

  @Override
  public void hidden(StoredMessage message) {
    visible.remove(message);
  }

  @Override
  public void left(StoredMessage message, boolean wasVisible) {
    if (wasVisible) {
      visible.remove(message);
    }
  }

  @Override
  public Choice choose() {
    return () -> visible.first();
  }

  @Override
  public void clear() {
    visible = new MessageLine();
  }
}
