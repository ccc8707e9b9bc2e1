package books;

import org.jspecify.annotations.Nullable;
import tomodachi.http.HttpException;

/// What a value must be; one that isn't is answered 400 with the rule.
final class Rules {

  private static final int LONGEST = 200;

  private Rules() {}

  /// @param value null when the client left it out
  static void text(String name, @Nullable String value) {
    require(value != null && !value.isBlank(), name + " must not be empty");
    require(value.length() <= LONGEST, name + " must have at most 200 characters");
  }

  static void year(int year) {
    require(year >= 1450 && year <= 2100, "year must be 1450 to 2100");
  }

  static void isbn(String isbn) {
    require(isbn.matches("97[89]\\d{10}"), "isbn must be 13 digits that begin with 978 or 979");
  }

  static void within(String name, int value, int least, int most) {
    require(value >= least && value <= most, "%s must be %d to %d".formatted(name, least, most));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new HttpException(400, rule);
    }
  }
}
