package tomodachi.http.internal.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tomodachi.launch.DevelopmentSources;
import tomodachi.launch.SourceExcerpt;
import tomodachi.transport.ThrownText;

/// The page about an exception that a handler let out.
public final class ErrorPage {

  private static final int LONGEST_TEXT = 8 * 1024;
  private static final int LONGEST_NAME = 400;
  private static final int MOST_SUPPRESSED = 10;
  private static final int MOST_EXCERPTS = 12;
  private static final int LINES_AROUND = 5;
  private static final StackTraceElement[] NO_CALLS = {};

  private final Html page;
  private int excerpts;

  private ErrorPage(Html page) {
    this.page = page;
  }

  /// The page as HTML.
  ///
  /// @param thrown the exception
  /// @param request the request that was handled
  /// @param notice what else is wrong; empty when nothing is
  public static String of(Throwable thrown, RequestFacts request, Optional<String> notice) {
    var title = ThrownText.withName(thrown) + " – " + request.method() + " " + request.path();
    return new Page(title, false).with(page -> new ErrorPage(page).append(thrown, request, notice));
  }

  private void append(Throwable thrown, RequestFacts request, Optional<String> notice) {
    notice
        .map(text -> new Notice(text, "This answer comes from the version before."))
        .ifPresent(shown -> shown.appendTo(page));
    append(Causes.of(thrown));
    new RequestSection(request).appendTo(page);
  }

  private void append(List<Throwable> causes) {
    var outer = NO_CALLS;
    for (var thrown : causes) {
      page.raw("<section>");
      appendTitle(thrown, outer.length > 0);
      appendSuppressed(thrown);
      new CallsSection(page, this::excerpt).append(Calls.of(thrown.getStackTrace(), outer));
      page.raw("</section>");
      outer = thrown.getStackTrace();
    }
  }

  private void appendTitle(Throwable thrown, boolean isCause) {
    if (isCause) {
      page.raw("<p class=\"dim\">caused by</p>");
    }
    page.element("p class=\"type\"", thrown.getClass().getName(), LONGEST_NAME);
    var text = Objects.requireNonNullElse(ThrownText.of(thrown), "");
    if (!text.isEmpty()) {
      page.element(isCause ? "h2" : "h1", text, LONGEST_TEXT);
    }
  }

  private void appendSuppressed(Throwable thrown) {
    var suppressed = thrown.getSuppressed();
    for (var i = 0; i < Math.min(MOST_SUPPRESSED, suppressed.length); i++) {
      var text = "suppressed: " + ThrownText.withName(suppressed[i]);
      page.element("p class=\"dim\"", text, LONGEST_TEXT);
    }
  }

  private Optional<SourceExcerpt> excerpt(StackTraceElement call) {
    return excerpts++ < MOST_EXCERPTS
        ? DevelopmentSources.excerpt(call, LINES_AROUND)
        : Optional.empty();
  }
}
