package tomodachi.messaging.transport;

import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;
import tomodachi.transport.BindingException;
import tomodachi.transport.Completion;
import tomodachi.transport.UncaughtException;

/// Says what became of messages that were not simply handled. The lines carry the call's context,
/// and never a payload.
///
/// @param logger the transport's
/// @param handler the handler's name
record SettlementLog(Logger logger, String handler) {

  void judged(Completion completion, Verdict verdict) {
    if (completion instanceof Completion.Thrown(var cause) && isUncaught(cause)) {
      UncaughtException.log(cause);
    }
    told(verdict);
  }

  private static boolean isUncaught(Throwable cause) {
    return !(cause instanceof BindingException
        || cause instanceof Duplicate
        || cause instanceof Exhausted);
  }

  private void told(Verdict verdict) {
    switch (verdict) {
      case Verdict.Acknowledge(var word) ->
          line(logger.atDebug()).addKeyValue("settled", word).log("message settled");
      case Verdict.Discard(var reason) ->
          line(logger.atWarn()).addKeyValue("reason", reason).log("message discarded");
      case Verdict.Retry(var delay, var reason) ->
          line(logger.atWarn())
              .addKeyValue("delay", delay)
              .addKeyValue("reason", reason)
              .log("message will be delivered again");
      case Verdict.Again() -> line(logger.atWarn()).log("message is handled again at once");
      case Verdict.Park(var reason) ->
          line(logger.atError()).addKeyValue("reason", reason).log("message parked");
      case Verdict.GiveBack() -> line(logger.atInfo()).log("message given back");
    }
  }

  private LoggingEventBuilder line(LoggingEventBuilder line) {
    return line.addKeyValue("wrapped_handler", handler);
  }
}
