package benchmarks.plot;

import java.util.List;

/// A picture of panels in two columns, below a title and a legend.
public record Plot(String title, String subtitle, List<Entry> legend, List<Panel> panels) {

  private static final double MARGIN = 24;
  private static final double HEAD = 96;
  private static final double PANEL_WIDTH = 600;
  private static final double PANEL_HEIGHT = 270;
  private static final double SWATCH = 12;
  private static final double ENTRY_GAP = 36;
  // About as wide as a letter of a label.
  private static final double LETTER = 6.2;
  private static final int COLUMNS = 2;

  public Plot {
    legend = List.copyOf(legend);
    panels = List.copyOf(panels);
  }

  /// The picture.
  public String svg() {
    var rows = Math.ceilDiv(panels.size(), COLUMNS);
    var svg = new Svg(COLUMNS * PANEL_WIDTH + MARGIN, HEAD + rows * PANEL_HEIGHT + MARGIN);
    svg.text(MARGIN, 34, Font.TITLE, Svg.Anchor.START, title);
    svg.text(MARGIN, 54, Font.SUBTITLE, Svg.Anchor.START, subtitle);
    drawLegend(svg);
    for (var row = 0; row < rows; row++) {
      drawRow(svg, row);
    }
    return svg.toString();
  }

  private void drawRow(Svg svg, int row) {
    var top = HEAD + row * PANEL_HEIGHT;
    var first = row * COLUMNS;
    for (var i = first; i < Math.min(first + COLUMNS, panels.size()); i++) {
      var left = (i - first) * PANEL_WIDTH;
      new PanelDrawing(panels.get(i), legend, svg, left, top, PANEL_WIDTH, PANEL_HEIGHT).draw();
    }
  }

  private void drawLegend(Svg svg) {
    var x = MARGIN;
    for (var entry : legend) {
      svg.rectangle(x, 68, SWATCH, SWATCH, entry.colour());
      svg.text(x + SWATCH + 6, 78, Font.LABEL, Svg.Anchor.START, entry.name());
      x += SWATCH + ENTRY_GAP + entry.name().length() * LETTER;
    }
  }
}
