import module tomodachi;

import org.slf4j.LoggerFactory;

/// Logs in every way there is, and ends.
@Service("story")
class Story {

  @StartedService
  void tell() {
    var log = LoggerFactory.getLogger("shop");
    log.debug("unheard");
    log.atInfo().addKeyValue("amount", 3).addKeyValue("paid", true).log("sold");
    java.util.logging.Logger.getLogger("lib.jul").warning("by java.util.logging");
    System.getLogger("lib.system").log(System.Logger.Level.WARNING, "by System.Logger");
    try {
      fail();
    } catch (IllegalStateException e) {
      log.atError().setCause(e).log("not sold");
    }
    IO.println("printed");
    Tomodachi.exit();
  }

  private static void fail() {
    throw new IllegalStateException("no luck");
  }
}
