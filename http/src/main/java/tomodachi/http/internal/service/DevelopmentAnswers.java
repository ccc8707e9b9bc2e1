package tomodachi.http.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.HttpException;
import tomodachi.http.internal.page.ErrorPage;
import tomodachi.http.internal.page.NoticePage;
import tomodachi.http.internal.page.RequestFacts;
import tomodachi.http.internal.page.RoutesPage;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.Head;
import tomodachi.launch.DevelopmentNotice;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.ThrownText;

/// What a developer is answered: browsers get pages that show what went wrong, clients that prefer
/// JSON get it in the problem's detail. To others than [LocalClient]s nothing more is said than in
/// production.
record DevelopmentAnswers() implements PlainAnswers {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");
  private static final int LONGEST_DETAIL = 8 * 1024;

  /// Nobody keeps a page, frames it, or has it load or run anything.
  private static final List<Map.Entry<String, String>> PAGE =
      List.of(
          Map.entry("Content-Type", "text/html; charset=utf-8"),
          Map.entry("Cache-Control", "no-store"),
          Map.entry("Vary", "Accept"),
          Map.entry(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'"),
          Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
          Map.entry("Referrer-Policy", "no-referrer"),
          Map.entry("X-Content-Type-Options", "nosniff"));

  @Override
  public Reply reply(HttpWork work, Problem problem) {
    return problem.expected() || !LocalClient.sent(work.request().exchange())
        ? problem.reply(work.request())
        : made(work, problem, () -> explained(work, problem));
  }

  /// The answer a supplier makes, or the plain one when it fails to, such as for an exception that
  /// doesn't give its stack trace.
  private static Reply made(HttpWork work, Problem problem, Supplier<Reply> supplier) {
    try {
      return supplier.get();
    } catch (RuntimeException e) {
      LOG.atWarn().setCause(e).log("a page for the developer can't be made");
      return problem.reply(work.request());
    }
  }

  private static Reply explained(HttpWork work, Problem problem) {
    var accepted = Accept.of(work.request());
    return accepted.prefersHtml()
        ? page(problem, errorPage(work, problem.exception()))
        : detailed(problem, accepted);
  }

  private static String errorPage(HttpWork work, Throwable thrown) {
    return ErrorPage.of(thrown, facts(work), DevelopmentNotice.current());
  }

  /// Who doesn't take JSON gets what they get in production.
  private static Reply detailed(Problem problem, Accept accepted) {
    var thrown = problem.exception();
    var text = ThrownText.of(thrown);
    var detail = thrown.getClass().getName() + (text == null ? "" : ": " + text);
    var cut = detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
    return (accepted.prefersJson() ? problem.withText(cut) : problem).reply(accepted);
  }

  @Override
  public Reply refusal(HttpWork work, Problem problem, List<Site> all) {
    var request = work.request();
    return problem.status() == 404
            && Accept.of(request).prefersHtml()
            && LocalClient.sent(request.exchange())
        ? made(work, problem, () -> page(problem, routesPage(work, all)))
        : problem.reply(request);
  }

  private static String routesPage(HttpWork work, List<Site> all) {
    return RoutesPage.of(facts(work), routes(all), DevelopmentNotice.current());
  }

  /// The answer while there is no service.
  ///
  /// @param notice why there is none
  static Reply unavailable(Exchange exchange, String notice) {
    var problem = Problem.of(503, notice).withHeader("Cache-Control", "no-store");
    var accepted = Accept.of(exchange.headerValues("Accept"));
    var reply =
        accepted.prefersHtml()
            ? page(problem, NoticePage.of(notice, exchange.method().equals("GET")))
            : problem.reply(accepted);
    return reply.closing();
  }

  private static Reply page(Problem problem, String html) {
    return Reply.of(new Head(problem.status(), PAGE), html.getBytes(StandardCharsets.UTF_8))
        .withMissing(problem.headers());
  }

  private static List<RoutesPage.Listed> routes(List<Site> sites) {
    return sites.stream()
        .flatMap(site -> site.routes().stream())
        .map(route ->
            new RoutesPage.Listed(
                route.methods().toString(),
                route.pattern().text(),
                route.target().definition().describe()))
        .toList();
  }

  private static RequestFacts facts(HttpWork work) {
    var request = work.request();
    return new RequestFacts(
        request.method(),
        request.path(),
        about(work),
        queries(request),
        request.headers().entries());
  }

  private static List<Map.Entry<String, String>> about(HttpWork work) {
    var about = new ArrayList<Map.Entry<String, String>>();
    about.add(Map.entry("request", work.request().toString()));
    var handler = work.handler();
    if (handler != null) {
      routes(work.site(), handler).forEach(route -> about.add(Map.entry("route", route)));
      about.add(Map.entry("handler", handler.definition().describe()));
    }
    about.add(Map.entry("service", work.site().service()));
    about.add(Map.entry("request_id", work.request().id()));
    return about;
  }

  private static Stream<String> routes(Site site, BoundHandler<HttpWork> handler) {
    return site.routes().stream()
        .filter(route -> route.target().calls(handler))
        .map(Object::toString);
  }

  private static List<Map.Entry<String, String>> queries(ServerRequest request) {
    try {
      return request.queries().entrySet().stream()
          .flatMap(query -> query.getValue().stream().map(v -> Map.entry(query.getKey(), v)))
          .toList();
    } catch (HttpException e) {
      return List.of(Map.entry("can't be read", String.valueOf(e.getMessage())));
    }
  }
}
