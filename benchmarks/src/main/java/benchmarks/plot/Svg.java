package benchmarks.plot;

import java.util.Locale;

/// Writes the few elements of SVG that charts need.
final class Svg {

  /// Where a text has its given place.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder text = new StringBuilder();

  Svg(double width, double height) {
    add(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\""
                + " font-family=\"system-ui, 'DejaVu Sans', Helvetica, Arial, sans-serif\">",
            width,
            height));
    rectangle(0, 0, width, height, "#ffffff");
  }

  void rectangle(double x, double y, double width, double height, String colour) {
    add(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
            x,
            y,
            width,
            height,
            colour));
  }

  void line(double fromX, double fromY, double toX, double toY, String colour) {
    add(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
            fromX,
            fromY,
            toX,
            toY,
            colour));
  }

  void text(double x, double y, Font font, Anchor anchor, String content) {
    add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-weight=\"%s\" fill=\"%s\""
                + " text-anchor=\"%s\">%s</text>",
            x,
            y,
            font.size(),
            font.weight(),
            font.colour(),
            anchor.name().toLowerCase(Locale.ROOT),
            escaped(content)));
  }

  private static String escaped(String content) {
    return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void add(String element) {
    text.append(element).append('\n');
  }

  /// The whole picture.
  @Override
  public String toString() {
    return text + "</svg>\n";
  }
}
