package tomodachi.cli.internal.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The JDK's text about all threads: a line for each, then its stack, indented.
///
/// @param lines the text
record ThreadDump(List<String> lines) {
  private static final Pattern THREAD = Pattern.compile("#(\\d+) \"(.*?)\"");

  ThreadDump {
    lines = List.copyOf(lines);
  }

  /// The threads that run classes of a loader, and the innermost method of these.
  ///
  /// @param loader the loader's name
  List<String> threadsWith(String loader) {
    var found = new ArrayList<String>();
    var thread = "";
    for (var line : lines) {
      var head = THREAD.matcher(line);
      if (head.lookingAt()) {
        thread = title(head.group(1), head.group(2));
      } else if (!thread.isEmpty() && line.strip().startsWith("at " + loader + "/")) {
        found.add(thread + " in " + method(line));
        thread = "";
      }
    }
    return found;
  }

  private static String title(String number, String name) {
    return name.isEmpty() ? "thread #" + number : "thread \"" + name + "\"";
  }

  /// The method without its loader and its place in the file.
  private static String method(String line) {
    var frame = line.strip().replaceFirst("\\(.*", "");
    return frame.substring(frame.lastIndexOf('/') + 1);
  }
}
