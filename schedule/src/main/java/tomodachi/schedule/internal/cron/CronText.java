package tomodachi.schedule.internal.cron;

import java.util.List;
import tomodachi.schedule.CronException;

/// Reads expressions.
public final class CronText {

  private static final int LONGEST = 1_000;
  private static final String SECONDS = "sec:";

  private CronText() {}

  /// What a text means: an expression, a macro or a word.
  ///
  /// @throws CronException when it is none of them
  public static CronFields fields(String text) {
    if (text.length() > LONGEST) {
      throw new Slice(text, LONGEST, text.length())
          .fault(
              "The expression is %d characters long, %d are allowed"
                  .formatted(text.length(), LONGEST));
    }
    return read(Slice.all(Words.cron(text).orElse(text)));
  }

  private static CronFields read(Slice text) {
    var words = text.words();
    if (words.isEmpty()) {
      throw text.fault(
          "The expression is empty: write five fields, such as 0 3 * * *, or a word, such as"
              + " daily");
    }
    var first = words.getFirst();
    if (first.lower().startsWith(SECONDS)) {
      return FieldOrder.secondsFirst(
          first, new Slice(text.whole(), first.from() + SECONDS.length(), text.to()).words());
    }
    return first.charAt(0) == '@' ? macro(text, words) : FieldOrder.minutesFirst(words);
  }

  private static CronFields macro(Slice text, List<Slice> words) {
    throw new Slice(text.whole(), words.getFirst().from(), words.getLast().to())
        .fault(UnknownWord.macro(Words.plain(text.text())));
  }
}
