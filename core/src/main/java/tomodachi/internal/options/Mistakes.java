package tomodachi.internal.options;

import java.util.List;
import tomodachi.transport.Mistake;

/// The wording of mistakes in settings that several places find.
final class Mistakes {

  private Mistakes() {}

  /// One thing under two names or forms, neither of which is stronger.
  ///
  /// @param what such as `Option "http.port"`
  static Mistake twice(String what, List<Setting> given) {
    return new Mistake(
        what + " is given twice",
        given.stream().map(Mistakes::place).distinct().toList(),
        "keep one of them");
  }

  private static String place(Setting setting) {
    return setting.key().isEmpty() ? setting.place() : setting.place() + ", as " + setting.key();
  }
}
