package tomodachi.embedded.aws.internal.sqs;

import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;

/// The address of a queue: `http://127.0.0.1:9732/000000000000/orders`.
///
/// In requests only the end of its path counts, so that an address holds whatever host its reader
/// knows the server by; the bare name of a queue stands for one in the caller's account, as in AWS.
///
/// @param home the account of the path and the region of the caller
/// @param name the last part of the path
record QueueUrl(Home home, String name) {

  private static final int ACCOUNT_DIGITS = 12;

  /// What a request says.
  static QueueUrl of(Caller caller, String text) {
    var path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    var end = path.lastIndexOf('/');
    var start = path.lastIndexOf('/', end - 1) + 1;
    var name = path.substring(end + 1);
    return end - start == ACCOUNT_DIGITS && isAccount(path, start, end)
        ? new QueueUrl(new Home(caller.home().region(), path.substring(start, end)), name)
        : new QueueUrl(caller.home(), name);
  }

  /// How a caller reaches a queue.
  static String text(Caller caller, Arn queue) {
    return String.join("/", caller.endpoint(), queue.account(), queue.resource());
  }

  private static boolean isAccount(String path, int start, int end) {
    for (var i = start; i < end; i++) {
      if (path.charAt(i) < '0' || path.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
