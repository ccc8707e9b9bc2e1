package tomodachi.http.internal.service;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.Invocation;
import tomodachi.http.HttpMiddleware;
import tomodachi.http.Request;
import tomodachi.http.Response;

/// The innermost middleware: has streams that handlers return closed in the end, also where
/// somebody further out puts another answer in their place.
final class ReturnedStreams implements HttpMiddleware {

  @Override
  public @Nullable Object handle(Invocation call, Chain next) throws Exception {
    var result = next.proceed(call);
    var stream = stream(result);
    if (stream != null && call.argument(Request.class) instanceof ServerRequest request) {
      request.resources().add(stream);
    }
    return result;
  }

  @Override
  public boolean addsArguments() {
    return false;
  }

  private static @Nullable InputStream stream(@Nullable Object result) {
    return switch (result) {
      case InputStream stream -> stream;
      case Response response -> stream(response.body());
      case Optional<?> optional -> stream(optional.orElse(null));
      case null, default -> null;
    };
  }
}
