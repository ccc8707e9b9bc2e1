package architecture.programs.good.http;

import architecture.programs.good.http.internal.Listener;

/// Uses an internal package of its own module.
public record Response(Listener from) {}
