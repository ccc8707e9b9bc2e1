package tomodachi.http.internal.page;

/// How pages look.
final class Style {

  static final String CSS =
      """
      :root { color-scheme: light dark; --back: #fbfbfa; --card: #fff; --text: #1d1d1f;
        --dim: #6b6f76; --line: #dcdcd8; --bad: #b3261e; --mark: #fde3e0; --code: #f3f3f0; }
      @media (prefers-color-scheme: dark) {
        :root { --back: #17181a; --card: #1f2124; --text: #e8e8e6; --dim: #9a9fa7; --line: #35383c;
          --bad: #ff8a80; --mark: #4a2320; --code: #17181a; } }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--back); color: var(--text);
        font: 15px/1.5 system-ui, sans-serif; }
      main { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
      section, .notice { background: var(--card); border: 1px solid var(--line);
        border-radius: 8px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
      .notice { border-color: var(--bad); border-left-width: 6px; }
      h1 { font-size: 1.4rem; margin: .2rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
      h2 { font-size: 1.05rem; margin: 0 0 .5rem; overflow-wrap: anywhere; white-space: pre-wrap; }
      h3 { font-size: .9rem; margin: 1rem 0 .25rem; color: var(--dim); }
      .type { color: var(--bad); font-weight: 600; margin: 0; overflow-wrap: anywhere; }
      .dim, footer, .file { color: var(--dim); margin: .25rem 0; }
      pre, code, .calls, table { font-family: ui-monospace, Consolas, Menlo, monospace;
        font-size: 13px; }
      pre { overflow-x: auto; background: var(--code); border-radius: 6px; padding: .6rem; margin:
        .4rem 0; tab-size: 4; }
      .source span, .source mark { display: inline-block; min-width: 100%; color: inherit; }
      .source mark { background: var(--mark); font-weight: 600; }
      .calls p, .calls summary, .calls li { margin: .2rem 0; overflow-wrap: anywhere; }
      .calls summary { cursor: pointer; }
      .folded, .folded li { color: var(--dim); }
      .folded ol { list-style: none; margin: 0; padding-left: 1.2rem; }
      p.own { padding-left: 1.05rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0;
        border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      th { width: 14rem; font-weight: 600; }
      footer { font-size: 13px; }
      """;

  private Style() {}
}
