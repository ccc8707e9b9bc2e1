package tomodachi.transport;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The nearest of several known words, for "did you mean".
public final class NearestName {

  private static final int FARTHEST = 3;

  private NearestName() {}

  /// The known word with the fewest edits from `word`, if that is at most three.
  public static Optional<String> to(String word, Collection<String> known) {
    return to(word, known, FARTHEST);
  }

  /// The known word with the fewest edits from `word`, if that is at most `farthest`.
  public static Optional<String> to(String word, Collection<String> known, int farthest) {
    return known.stream()
        // Each letter more or less is an edit, so these are too far, however long the word is.
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= farthest)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(candidate -> distance(word, candidate) <= farthest);
  }

  /// The number of letters to insert, delete or replace (Levenshtein).
  static int distance(String from, String to) {
    var previous = new int[to.length() + 1];
    for (var j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= from.length(); i++) {
      previous = nextRow(previous, from.charAt(i - 1), to, i);
    }
    return previous[to.length()];
  }

  private static int[] nextRow(int[] previous, char letter, String to, int first) {
    var row = new int[previous.length];
    row[0] = first;
    for (var j = 1; j < row.length; j++) {
      var replace = previous[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
    }
    return row;
  }
}
