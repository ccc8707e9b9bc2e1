package tomodachi.http.internal.page;

import java.util.Optional;
import java.util.function.Function;
import tomodachi.launch.SourceExcerpt;

/// The part of a page about the calls that led to one exception: the service's own with their
/// source lines, those of other code folded.
final class CallsSection {

  private static final int LONGEST = 400;

  private final Html page;
  private final Function<StackTraceElement, Optional<SourceExcerpt>> sources;
  private boolean opened;

  /// @param sources the lines of calls
  CallsSection(Html page, Function<StackTraceElement, Optional<SourceExcerpt>> sources) {
    this.page = page;
    this.sources = sources;
  }

  void append(Calls calls) {
    page.raw("<div class=\"calls\">");
    calls.runs().forEach(this::append);
    if (calls.left() > 0) {
      page.element("p class=\"dim\"", "… %d more calls".formatted(calls.left()), LONGEST);
    }
    page.raw("</div>");
  }

  private void append(Calls.Run run) {
    if (run.own()) {
      run.calls().forEach(this::appendOwn);
    } else {
      appendFolded(run);
    }
  }

  private void appendFolded(Calls.Run run) {
    var count = run.calls().size();
    var title = count == 1 ? "1 call" : count + " calls";
    page.raw("<details class=\"folded\">");
    page.element("summary", title + " of the framework and the JDK", LONGEST).raw("<ol>");
    run.calls().forEach(call -> page.element("li", text(call), LONGEST));
    page.raw("</ol></details>");
  }

  private void appendOwn(StackTraceElement call) {
    var excerpt = sources.apply(call);
    if (excerpt.isEmpty()) {
      page.element("p class=\"own\"", text(call), LONGEST);
      return;
    }
    page.raw(opened ? "<details class=\"own\">" : "<details class=\"own\" open>");
    opened = true;
    page.element("summary", text(call), LONGEST);
    append(excerpt.get());
    page.raw("</details>");
  }

  private void append(SourceExcerpt excerpt) {
    page.element("p class=\"file\"", excerpt.file() + ":" + excerpt.marked(), LONGEST);
    page.raw("<pre class=\"source\">");
    for (var i = 0; i < excerpt.lines().size(); i++) {
      append(excerpt.first() + i, excerpt.lines().get(i), excerpt.marked());
    }
    page.raw("</pre>");
  }

  private void append(int number, String line, int marked) {
    page.raw(number == marked ? "<mark>" : "<span>");
    page.text("%5d  ".formatted(number), LONGEST).text(line, LONGEST);
    page.raw(number == marked ? "</mark>\n" : "</span>\n");
  }

  private static String text(StackTraceElement call) {
    return "%s.%s(%s)".formatted(call.getClassName(), call.getMethodName(), place(call));
  }

  private static String place(StackTraceElement call) {
    if (call.getFileName() == null) {
      return call.isNativeMethod() ? "Native Method" : "Unknown Source";
    }
    return call.getLineNumber() < 0
        ? call.getFileName()
        : call.getFileName() + ":" + call.getLineNumber();
  }
}
