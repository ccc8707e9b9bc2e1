package architecture.programs.good.http.internal;

import architecture.programs.good.Service;

/// Uses a public package of core.
public record Listener(Service service) {}
