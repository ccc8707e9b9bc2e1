package benchmarks.plot;

import java.util.List;

/// Bars side by side, one for each entry of the legend.
///
/// @param labels what stands below, line by line
public record Group(List<String> labels, List<Bar> bars) {

  public Group {
    labels = List.copyOf(labels);
    bars = List.copyOf(bars);
  }
}
