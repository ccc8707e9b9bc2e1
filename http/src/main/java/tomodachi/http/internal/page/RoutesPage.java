package tomodachi.http.internal.page;

import java.util.List;
import java.util.Optional;
import tomodachi.transport.NearestName;

/// The page where there is no route: those there are.
public final class RoutesPage {

  private static final int MOST_ROUTES = 200;
  private static final int LONGEST = 1_000;

  private RoutesPage() {}

  /// A route as its author wrote it.
  ///
  /// @param methods such as `GET|POST`
  /// @param path a template or a regular expression
  /// @param handler what answers
  public record Listed(String methods, String path, String handler) {}

  /// The page as HTML.
  ///
  /// @param request what was asked for
  /// @param routes all there are, in their order
  /// @param notice what else is wrong; empty when nothing is
  public static String of(RequestFacts request, List<Listed> routes, Optional<String> notice) {
    var title = "Not Found – " + request.method() + " " + request.path();
    return new Page(title, false).with(page -> append(page, request, routes, notice));
  }

  private static void append(
      Html page, RequestFacts request, List<Listed> routes, Optional<String> notice) {
    notice
        .map(text -> new Notice(text, "These are the routes of the version before."))
        .ifPresent(shown -> shown.appendTo(page));
    page.raw("<section><p class=\"type\">Not Found</p>");
    page.element("h1", "There is no route for " + request.path(), LONGEST);
    nearest(request.path(), routes)
        .ifPresent(near -> page.element("p", "Did you mean %s?".formatted(near), LONGEST));
    append(page, routes);
    page.raw("</section>");
    new RequestSection(request).appendTo(page);
  }

  private static Optional<String> nearest(String path, List<Listed> routes) {
    var paths = routes.stream().limit(MOST_ROUTES).map(Listed::path).toList();
    return path.length() > LONGEST ? Optional.empty() : NearestName.to(path, paths);
  }

  private static void append(Html page, List<Listed> routes) {
    if (routes.isEmpty()) {
      page.raw("<p>The service has no routes.</p>");
      return;
    }
    page.raw("<table>");
    for (var route : routes.subList(0, Math.min(MOST_ROUTES, routes.size()))) {
      page.raw("<tr>").element("th", route.methods(), LONGEST).element("td", route.path(), LONGEST);
      page.element("td class=\"dim\"", route.handler(), LONGEST).raw("</tr>");
    }
    page.raw("</table>");
    if (routes.size() > MOST_ROUTES) {
      page.element("p class=\"dim\"", "… %d more".formatted(routes.size() - MOST_ROUTES), LONGEST);
    }
  }
}
