package tomodachi.http.internal.service;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is closed when a request has been answered: temporary files, streams its handler returned.
/// Usable from any thread.
///
/// - **Q1** — what is added late is closed at once, so nothing outlives the request.
final class RequestResources implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  // Guarded by this.
  private @Nullable List<Closeable> held;
  private boolean closed;

  void add(Closeable resource) {
    if (!hold(resource)) {
      close(resource);
    }
  }

  private synchronized boolean hold(Closeable resource) {
    if (closed) {
      return false;
    }
    if (held == null) {
      held = new ArrayList<>(1);
    }
    held.add(resource);
    return true;
  }

  @Override
  public void close() {
    var all = release();
    for (var i = all.size() - 1; i >= 0; i--) {
      close(all.get(i));
    }
  }

  private synchronized List<Closeable> release() {
    closed = true;
    var all = held;
    held = null;
    return all == null ? List.of() : all;
  }

  private static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException | RuntimeException e) {
      LOG.atWarn().setCause(e).log("what belonged to a request could not be closed");
    }
  }
}
