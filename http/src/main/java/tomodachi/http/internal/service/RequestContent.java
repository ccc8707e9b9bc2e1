package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Request;
import tomodachi.http.internal.form.FormLimits;
import tomodachi.http.internal.form.FormReader;
import tomodachi.http.internal.form.Spool;
import tomodachi.http.internal.server.Exchange;

/// The body of one request. Usable from any thread.
///
/// - **B1** — it is read in one way: whole, as a stream, or as a form. The first call decides.
/// - **B2** — the thread that comes first reads; others that want the same wait for it.
final class RequestContent {

  private static final byte[] EMPTY = {};

  /// A way to read it.
  private sealed interface Reading {
    record Whole(FutureTask<byte[]> bytes) implements Reading {}

    record Streamed(InputStream stream) implements Reading {}

    record AsForm(FutureTask<Request.Form> form) implements Reading {}
  }

  private final Exchange exchange;
  private final RequestResources resources;
  private final AtomicReference<@Nullable Reading> reading = new AtomicReference<>();

  /// @param resources gets what is to be closed when the request has been answered
  RequestContent(Exchange exchange, RequestResources resources) {
    this.exchange = exchange;
    this.resources = resources;
  }

  InputStream stream() {
    return claim(
        Reading.Streamed.class, () -> new Reading.Streamed(new RequestStream(exchange.body())))
        .stream();
  }

  byte[] bytes() {
    return await(
        claim(Reading.Whole.class, () -> new Reading.Whole(new FutureTask<>(this::readAll)))
            .bytes());
  }

  private byte[] readAll() throws IOException {
    var length = exchange.contentLength();
    if (length == 0) {
      return EMPTY;
    }
    var body = new RequestStream(exchange.body());
    // Of a known length it is read into an array that fits.
    return 0 < length && length <= Integer.MAX_VALUE
        ? body.readNBytes((int) length)
        : body.readAllBytes();
  }

  Request.Form form(FormLimits limits) {
    return await(
        claim(
                Reading.AsForm.class,
                () -> new Reading.AsForm(new FutureTask<>(() -> readForm(limits))))
            .form());
  }

  private Request.Form readForm(FormLimits limits) throws IOException {
    return FormReader.read(
        exchange.header("Content-Type"),
        new RequestStream(exchange.body()),
        limits,
        new Spool(resources::add));
  }

  private <R extends Reading> R claim(Class<R> way, Supplier<R> begin) {
    var current = reading.get();
    if (current == null) {
      reading.compareAndSet(null, begin.get());
      current = reading.get();
    }
    if (!way.isInstance(current)) {
      throw new IllegalStateException(
          "The body of the request is read as %s already; read it in one way only"
              .formatted(name(current)));
    }
    return way.cast(current);
  }

  private static String name(@Nullable Reading reading) {
    return switch (reading) {
      case Reading.Whole _ -> "a whole, by bytes(), text() or json()";
      case Reading.Streamed _ -> "a stream, by stream()";
      case Reading.AsForm _ -> "a form, by form()";
      case null -> "nothing";
    };
  }

  /// What the task gives; the first thread to come runs it.
  private static <T> T await(FutureTask<T> task) {
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException("Interrupted while the request body was read");
      interrupted.initCause(e);
      throw new UncheckedIOException(interrupted);
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case IOException cause -> new UncheckedIOException(cause);
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException(e);
    };
  }
}
