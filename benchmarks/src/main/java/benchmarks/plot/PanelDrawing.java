package benchmarks.plot;

import benchmarks.Figures;
import java.util.List;

/// Draws a panel into its place.
///
/// @param left of the place, as are the other three
record PanelDrawing(
    Panel panel,
    List<Entry> legend,
    Svg svg,
    double left,
    double top,
    double width,
    double height) {

  private static final double AXIS_WIDTH = 64;
  private static final double RIGHT = 12;
  private static final double HEAD = 40;
  private static final double FOOT = 44;
  private static final double LABEL_LINE = 14;
  private static final double GROUP_GAP = 14;
  private static final double BAR_GAP = 1;
  private static final double WIDEST_BAR = 26;
  private static final String GRID = "#e4e7eb";
  private static final String AXIS = "#8c959f";
  private static final String RANGE = "#24292f";

  void draw() {
    svg.text(left + AXIS_WIDTH, top + 20, Font.PANEL, Svg.Anchor.START, panel.title());
    var scale = Scale.upTo(panel.top() * 1.04);
    scale.lines().forEach(value -> drawLine(scale, value));
    var groupWidth = (width - AXIS_WIDTH - RIGHT) / panel.groups().size();
    for (var i = 0; i < panel.groups().size(); i++) {
      drawGroup(scale, panel.groups().get(i), left + AXIS_WIDTH + i * groupWidth, groupWidth);
    }
  }

  private void drawLine(Scale scale, double value) {
    var y = y(scale, value);
    svg.line(left + AXIS_WIDTH, y, left + width - RIGHT, y, value == 0 ? AXIS : GRID);
    svg.text(left + AXIS_WIDTH - 6, y + 3.5, Font.AXIS, Svg.Anchor.END, Figures.whole(value));
  }

  private void drawGroup(Scale scale, Group group, double x, double groupWidth) {
    var bars = group.bars().size();
    var barWidth = Math.min(WIDEST_BAR, (groupWidth - GROUP_GAP) / bars);
    var first = x + (groupWidth - bars * barWidth) / 2;
    for (var i = 0; i < bars; i++) {
      drawBar(scale, group.bars().get(i), legend.get(i), first + i * barWidth, barWidth);
    }
    drawLabels(group.labels(), x + groupWidth / 2);
  }

  private void drawBar(Scale scale, Bar bar, Entry entry, double x, double barWidth) {
    var y = y(scale, bar.value().median());
    var middle = x + barWidth / 2;
    svg.rectangle(x + BAR_GAP / 2, y, barWidth - BAR_GAP, bottom() - y, entry.colour());
    var highest = y(scale, bar.value().max());
    svg.line(middle, highest, middle, y(scale, bar.value().min()), RANGE);
    svg.text(middle, highest - 4, Font.CAPTION, Svg.Anchor.MIDDLE, bar.caption());
  }

  private void drawLabels(List<String> labels, double middle) {
    for (var i = 0; i < labels.size(); i++) {
      svg.text(
          middle, bottom() + LABEL_LINE * (i + 1), Font.LABEL, Svg.Anchor.MIDDLE, labels.get(i));
    }
  }

  private double y(Scale scale, double value) {
    return bottom() - scale.share(value) * (bottom() - top - HEAD);
  }

  private double bottom() {
    return top + height - FOOT;
  }
}
