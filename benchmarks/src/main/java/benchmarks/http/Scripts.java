package benchmarks.http;

import benchmarks.service.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Scripts of wrk, in Lua.
final class Scripts {

  private Scripts() {}

  /// Posts JSON.
  static Path posting(String name, String json) throws IOException {
    return write(
        name,
        """
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/json"
        wrk.body = [==[%s]==]
        """
            .formatted(json));
  }

  /// Asks for paths with all numbers up to a count, in an order that jumps about.
  ///
  /// @param path with `%d` for the number
  static Path counting(String name, String path, int count) throws IOException {
    return write(
        name,
        """
        local number = 0
        function request()
          number = (number + 7919) %% %d
          return wrk.format(nil, string.format("%s", number))
        end
        """
            .formatted(count, path));
  }

  private static Path write(String name, String text) throws IOException {
    Files.createDirectories(Tools.FOLDER);
    return Files.writeString(Tools.FOLDER.resolve(name + ".lua"), text);
  }
}
