package benchmarks.plot;

/// How a text looks.
record Font(double size, String weight, String colour) {

  static final Font TITLE = new Font(20, "600", "#1f2328");
  static final Font SUBTITLE = new Font(12, "400", "#59636e");
  static final Font PANEL = new Font(14, "600", "#1f2328");
  static final Font LABEL = new Font(11, "400", "#1f2328");
  static final Font AXIS = new Font(10, "400", "#59636e");
  static final Font CAPTION = new Font(8, "400", "#1f2328");
}
