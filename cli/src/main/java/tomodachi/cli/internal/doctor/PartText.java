package tomodachi.cli.internal.doctor;

import java.util.ArrayList;
import java.util.List;
import tomodachi.cli.internal.describe.Page;
import tomodachi.cli.internal.describe.Paragraph;
import tomodachi.cli.internal.terminal.Colour;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.Checked.Grade;

/// What was found about one thing, for people.
record PartText(Diagnosis.Part part, Page page) {

  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final int MARK_WIDTH = 4;
  private static final int LEAST_TEXT = 20;

  List<String> lines() {
    var width =
        part.findings().stream().mapToInt(finding -> finding.subject().length()).max().orElse(0);
    var lines = new ArrayList<String>();
    lines.add(page.palette().paint(Colour.BOLD, part.title()));
    part.findings().forEach(finding -> addLines(lines, finding, width));
    return lines;
  }

  private void addLines(List<String> lines, Finding finding, int width) {
    var subject = finding.subject() + " ".repeat(width - finding.subject().length());
    var indent = INDENT.length() + MARK_WIDTH + 2 * GAP.length() + width;
    var begin = INDENT + mark(finding.grade()) + GAP + subject + GAP;
    for (var text : paragraph(finding.text(), indent)) {
      lines.add(begin + text);
      begin = " ".repeat(indent);
    }
    for (var remedy : finding.remedies()) {
      addRemedy(lines, remedy, indent);
    }
  }

  private void addRemedy(List<String> lines, String remedy, int indent) {
    var begin = " ".repeat(indent) + "→ ";
    for (var text : paragraph(remedy, indent + 2)) {
      lines.add(begin + text);
      begin = " ".repeat(indent + 2);
    }
  }

  private List<String> paragraph(String text, int indent) {
    return new Paragraph(text, Math.max(LEAST_TEXT, page.width() - indent)).lines();
  }

  private String mark(Grade grade) {
    return switch (grade) {
      case OK -> page.palette().paint(Colour.GREEN, "ok  ");
      case WARNING -> page.palette().paint(Colour.YELLOW, "warn");
      case FAILURE -> page.palette().paint(Colour.RED, "fail");
    };
  }
}
