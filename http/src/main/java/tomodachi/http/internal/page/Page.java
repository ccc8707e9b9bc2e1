package tomodachi.http.internal.page;

import java.util.function.Consumer;

/// What all pages have in common. They need nothing else and no script; they follow the light or
/// dark scheme of the browser.
///
/// @param title the title
/// @param refresh true: the browser asks again after a second
record Page(String title, boolean refresh) {

  private static final int LONGEST_TITLE = 200;

  /// The page with this body.
  String with(Consumer<Html> body) {
    var page = new Html();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">");
    if (refresh) {
      page.raw("<meta http-equiv=\"refresh\" content=\"1\">");
    }
    page.element("title", title, LONGEST_TITLE);
    page.raw("<style>").raw(Style.CSS).raw("</style></head><body><main>");
    body.accept(page);
    page.raw("<footer>This page is for the developer of the service: it is shown to browsers on");
    page.raw(" this machine, and never with <code>--production</code>.</footer>");
    return page.raw("</main></body></html>\n").toString();
  }
}
