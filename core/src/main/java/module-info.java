import org.jspecify.annotations.NullMarked;

/// The service model, its options and life cycle, and the seam transports plug into.
@NullMarked
module tomodachi.core {
  // On purpose not static: a @Nullable parameter is read at run time, and service files get the
  // name through the one import.
  requires transitive org.jspecify;
  requires jdk.unsupported;
  requires org.slf4j;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports tomodachi;
  exports tomodachi.launch;
  exports tomodachi.transport;

  uses tomodachi.transport.EmbeddedBroker;
  uses tomodachi.transport.InvocationListener;
  uses tomodachi.transport.TransportFactory;
}
