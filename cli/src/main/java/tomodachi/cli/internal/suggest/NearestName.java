package tomodachi.cli.internal.suggest;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The name a mistyped one may stand for.
public final class NearestName {
  private static final int LONGEST = 255;

  private NearestName() {}

  /// The name with the fewest other letters: at most one in three. Two swapped ones count as one;
  /// upper and lower case and a missing `.java` are alike.
  public static Optional<String> of(String typed, Collection<String> names) {
    var wanted = plain(typed);
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> mistakes(wanted, plain(name)) <= Math.max(1, wanted.length() / 3))
        .min(
            Comparator.<String>comparingInt(name -> mistakes(wanted, plain(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("\\.java$", "");
  }

  private static int mistakes(String one, String other) {
    var distance = distance(one, other);
    return distance == 2 && Arrays.equals(sorted(one), sorted(other)) ? 1 : distance;
  }

  private static int[] sorted(String text) {
    return text.chars().sorted().toArray();
  }

  /// How many letters must be added, taken away or replaced.
  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (var j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      nextRow(row, one.charAt(i - 1), i, other);
    }
    return row[other.length()];
  }

  private static void nextRow(int[] row, char letter, int index, String other) {
    var diagonal = row[0];
    row[0] = index;
    for (var j = 1; j < row.length; j++) {
      var replaced = diagonal + (letter == other.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
    }
  }
}
