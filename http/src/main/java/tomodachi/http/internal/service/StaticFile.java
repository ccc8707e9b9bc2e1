package tomodachi.http.internal.service;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import tomodachi.http.Headers;
import tomodachi.http.HttpException;

/// A file that was found in a folder, as the body of a response.
///
/// @param path the file
/// @param attributes what the system knew of it
record StaticFile(Path path, BasicFileAttributes attributes) {

  /// The answer.
  ///
  /// @param now when it is given
  ///
  /// @throws HttpException as a file's answer, 403 when it may not be read, and 404 when it has
  ///   been removed since
  /// @throws IOException when it can't be read
  Reply reply(ServerRequest request, int status, Headers headers, Instant now) throws IOException {
    try {
      return new FileAnswer(request, path, headers, now).reply(status, attributes);
    } catch (AccessDeniedException _) {
      throw new HttpException(403);
    } catch (NoSuchFileException _) {
      throw new HttpException(404);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
