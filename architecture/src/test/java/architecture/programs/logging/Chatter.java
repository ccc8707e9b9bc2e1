package architecture.programs.logging;

import java.util.logging.Logger;

/// Logs past the log format.
final class Chatter {
  void say() {
    Logger.getLogger("chatter").info("hello");
  }
}
