package tomodachi.internal.lifecycle;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// The log lines about the life of services, one for each of them.
record LifecycleLog(List<ServiceUnit> units) {

  private static final Logger SERVICE = LoggerFactory.getLogger("tomodachi.service");
  private static final Logger INIT = LoggerFactory.getLogger("tomodachi.init");
  private static final Logger LIFECYCLE = LoggerFactory.getLogger("tomodachi.lifecycle");
  private static final Logger EVENT = LoggerFactory.getLogger("tomodachi.event");

  /// The services were put together.
  void initializing() {
    for (var unit : units) {
      var line = SERVICE.atInfo().addKeyValue("service", unit.context().name());
      line.addKeyValue("uuid", unit.context().uuid()).log("initializing service instance");
      // A service that only publishes has a transport, and no handlers for it.
      if (unit.transports().isEmpty()) {
        named(INIT.atWarn(), unit).log("no transport handlers defined");
      }
    }
  }

  /// The services are at a point of their life.
  void reached(String state, String message) {
    units.forEach(unit -> named(LIFECYCLE.atInfo().addKeyValue("state", state), unit).log(message));
  }

  /// The services can't be started.
  void aborting() {
    for (var unit : units) {
      named(LIFECYCLE.atWarn().addKeyValue("state", "aborting"), unit)
          .log("failed to start service");
    }
  }

  /// Something begins, such as `lifecycle.setup`.
  void event(String name) {
    for (var unit : units) {
      named(EVENT.atDebug().addKeyValue("event", name), unit).log("-> {}", name);
    }
  }

  private static LoggingEventBuilder named(LoggingEventBuilder line, ServiceUnit unit) {
    return line.addKeyValue("service", unit.context().name());
  }
}
