package tomodachi.http.internal.service;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is closed when a request has been answered: temporary files, streams its handler returned.
/// Usable from any thread.
///
/// - **Q1** — what is added late is closed at once, so nothing outlives the request.
final class RequestResources implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  // Guarded by this.
  private final List<Closeable> held = new ArrayList<>(0);
  private boolean closed;

  void add(Closeable resource) {
    if (!hold(resource)) {
      close(resource);
    }
  }

  private synchronized boolean hold(Closeable resource) {
    if (!closed) {
      held.add(resource);
    }
    return !closed;
  }

  @Override
  public void close() {
    release().reversed().forEach(RequestResources::close);
  }

  private synchronized List<Closeable> release() {
    closed = true;
    var all = List.copyOf(held);
    held.clear();
    return all;
  }

  private static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException | RuntimeException e) {
      LOG.atWarn().setCause(e).log("what belonged to a request could not be closed");
    }
  }
}
