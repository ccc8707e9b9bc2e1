package benchmarks.plot;

import java.util.List;

/// A chart with an axis of its own.
public record Panel(String title, List<Group> groups) {

  public Panel {
    groups = List.copyOf(groups);
  }

  /// The top of the axis: the highest bar with its line.
  double top() {
    return groups.stream()
        .flatMap(group -> group.bars().stream())
        .mapToDouble(bar -> bar.value().max())
        .max()
        .orElse(1);
  }
}
