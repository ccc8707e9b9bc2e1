package books;

import java.util.List;
import java.util.Optional;

/// A part of a list.
///
/// @param total how many the whole list has
/// @param next the offset of the next part; empty on the last one
record Page<T>(List<T> items, int total, Optional<Integer> next) {

  static <T> Page<T> of(List<T> all, int offset, int limit) {
    var begin = Math.min(offset, all.size());
    var end = Math.min(begin + limit, all.size());
    return new Page<>(
        all.subList(begin, end),
        all.size(),
        end < all.size() ? Optional.of(end) : Optional.empty());
  }
}
