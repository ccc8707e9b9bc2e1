package tomodachi.http.internal.page;

/// The part of a page that says why the sources as saved don't run.
///
/// @param text what is wrong with them
/// @param consequence what that means for this answer
record Notice(String text, String consequence) {

  static final int LONGEST = 32 * 1024;

  void appendTo(Html page) {
    page.raw("<div class=\"notice\"><h2>The sources as saved don't run</h2>");
    page.element("pre", text, LONGEST);
    page.element("p class=\"dim\"", consequence, LONGEST).raw("</div>");
  }
}
