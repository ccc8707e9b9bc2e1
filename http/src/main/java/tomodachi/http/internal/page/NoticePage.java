package tomodachi.http.internal.page;

/// The page where there is no service, since its sources don't run.
public final class NoticePage {

  private NoticePage() {}

  /// The page as HTML.
  ///
  /// @param notice what is wrong
  /// @param refresh true: the browser asks again after a second, until there is a service
  public static String of(String notice, boolean refresh) {
    return new Page("No service is running", refresh)
        .with(page ->
            new Notice(notice, "No service is running. Correct the sources and save them.")
                .appendTo(page));
  }
}
