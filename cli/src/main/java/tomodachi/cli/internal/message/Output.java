package tomodachi.cli.internal.message;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.JsonCodec;

/// Where results go, for people or for scripts.
///
/// @param json true: one JSON object a line, and nothing else
public record Output(PrintStream out, boolean json) {

  /// A line for people; scripts don't get it.
  void text(String line) {
    if (!json) {
      out.println(line);
    }
  }

  /// An object for scripts; people don't get it.
  void object(Map<String, @Nullable Object> object) {
    if (json) {
      out.println(JsonCodec.standard().text(object));
    }
  }
}
