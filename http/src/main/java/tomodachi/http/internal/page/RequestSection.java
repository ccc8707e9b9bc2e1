package tomodachi.http.internal.page;

import java.util.List;
import java.util.Map;

/// The part of a page about the request.
///
/// @param request the request
record RequestSection(RequestFacts request) {

  private static final int MOST_ROWS = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 1_000;

  void appendTo(Html page) {
    page.raw("<section><h2>Request</h2>");
    appendTable(page, "", request.about());
    appendTable(page, "Query", request.query());
    appendTable(page, "Headers", request.headers());
    page.raw("</section>");
  }

  private static void appendTable(
      Html page, String title, List<Map.Entry<String, String>> entries) {
    if (entries.isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      page.element("h3", title, LONGEST_NAME);
    }
    page.raw("<table>");
    entries.stream().limit(MOST_ROWS).forEach(entry -> appendRow(page, entry));
    page.raw("</table>");
    if (entries.size() > MOST_ROWS) {
      page.element("p class=\"dim\"", "… %d more".formatted(entries.size() - MOST_ROWS), 40);
    }
  }

  private static void appendRow(Html page, Map.Entry<String, String> entry) {
    var value = Secrets.masked(entry.getKey(), entry.getValue());
    page.raw("<tr>").element("th", entry.getKey(), LONGEST_NAME);
    page.element("td", value, LONGEST_VALUE).raw("</tr>");
  }
}
