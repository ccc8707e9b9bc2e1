package tomodachi.schedule.internal.cron;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tomodachi.transport.NearestName;

/// The words and macros that stand for expressions.
public final class Words {

  private static final int LONGEST = 40;
  private static final int FARTHEST = 3;
  private static final Map<String, String> CRON = new HashMap<>();

  static {
    unit("second", "s", "sec:* * * * * *", "secondly");
    unit("minute", "m", "* * * * *", "minutely", "@minutely");
    unit("hour", "h", "0 * * * *", "hourly", "@hourly");
    unit("day", "d", "0 0 * * *", "daily", "nightly", "@daily", "@midnight");
    unit("month", "month", "0 0 1 * *", "monthly", "@monthly");
    unit("year", "y", "0 0 1 1 *", "yearly", "annually", "@yearly", "@annually");
    weekday("monday", "0 0 * * mon");
    put("0 0 * * mon", "week", "every week", "once per week", "weekly");
    weekday("tuesday", "0 0 * * tue");
    weekday("wednesday", "0 0 * * wed");
    weekday("thursday", "0 0 * * thu");
    weekday("friday", "0 0 * * fri");
    weekday("saturday", "0 0 * * sat");
    weekday("sunday", "0 0 * * sun");
    put("0 0 * * mon-fri", "weekday", "weekdays", "every weekday");
    put("0 0 * * sat,sun", "weekend", "weekends", "every weekend");
    // Of Python's two weeks, cron's own begins on Sunday.
    put("0 0 * * sun", "@weekly");
  }

  private Words() {}

  private static void unit(String name, String abbreviation, String cron, String... others) {
    put(cron, name, "every " + name, "once per " + name);
    put(cron, "1" + name, "1 " + name, "1" + abbreviation, "1 " + abbreviation);
    put(cron, others);
  }

  private static void weekday(String name, String cron) {
    put(cron, name, name + "s", name.substring(0, 3), "every " + name, "once per " + name);
  }

  private static void put(String cron, String... words) {
    List.of(words).forEach(word -> CRON.put(word, cron));
  }

  /// The expression that a word or macro stands for, whatever its case and blanks; empty when the
  /// text is neither.
  public static Optional<String> cron(String text) {
    return Optional.ofNullable(CRON.get(plain(text)));
  }

  /// All words and macros, in lower case.
  public static Set<String> all() {
    return Set.copyOf(CRON.keySet());
  }

  /// The word or macro that is spelled nearly like a text, whatever its case and blanks: at most
  /// one letter in three is another. A number is no misspelled letter, so a text with one has none.
  public static Optional<String> nearest(String text) {
    var plain = plain(text);
    return plain.chars().anyMatch(Character::isDigit)
        ? Optional.empty()
        : NearestName.to(plain, sorted(), Math.min(FARTHEST, plain.length() / FARTHEST));
  }

  /// So that of several that are as near it is always the same.
  private static List<String> sorted() {
    return CRON.keySet().stream().sorted().toList();
  }

  static Stream<String> macros() {
    return sorted().stream().filter(word -> word.startsWith("@"));
  }

  /// In lower case, with single blanks; empty when it is too long for a word.
  static String plain(String text) {
    var stripped = text.strip();
    return stripped.length() > LONGEST
        ? ""
        : stripped.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
