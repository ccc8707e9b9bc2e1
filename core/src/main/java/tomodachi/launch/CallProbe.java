package tomodachi.launch;

import tomodachi.Middleware;
import tomodachi.transport.InvocationListener;

/// Stands around every call of every handler, whatever the transport: as the outermost middleware,
/// and as a listener. For what starts services to see what they do with faults; see
/// [Launch#withProbes].
public interface CallProbe extends Middleware, InvocationListener {

  @Override
  default boolean addsArguments() {
    return false;
  }
}
