package tomodachi.aws.internal.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Names with their values, as `terraform fmt` writes them: of lines that follow each other the
/// signs stand below each other.
final class Assignments {

  private Assignments() {}

  /// One text for each, in their order; a value of several lines makes several.
  ///
  /// @param values by name, all of them HCL
  static List<String> of(Map<String, String> values) {
    var texts = new ArrayList<String>();
    var run = new ArrayList<Map.Entry<String, String>>();
    for (var each : values.entrySet()) {
      if (isLong(each)) {
        addAligned(run, texts);
        texts.add(text(each, each.getKey().length()));
      } else {
        run.add(each);
      }
    }
    addAligned(run, texts);
    return texts;
  }

  private static void addAligned(List<Map.Entry<String, String>> run, List<String> texts) {
    var width = run.stream().mapToInt(each -> each.getKey().length()).max().orElse(0);
    run.forEach(each -> texts.add(text(each, width)));
    run.clear();
  }

  private static String text(Map.Entry<String, String> each, int width) {
    return each.getKey() + " ".repeat(width - each.getKey().length()) + " = " + each.getValue();
  }

  static boolean isLong(Map.Entry<String, String> each) {
    return each.getValue().contains("\n");
  }
}
