package benchmarks;

import java.util.List;

/// What several measurements of the same have in common.
///
/// @param median of an even number: the mean of the two in the middle
public record Spread(double min, double median, double max) {

  /// The spread of at least one value.
  public static Spread of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    var median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(sorted.getFirst(), median, sorted.getLast());
  }
}
