package tomodachi.http.internal.route;

/// A route and its place among all routes: of several that match, the lowest rank answers.
record Ranked<T>(int rank, Route<T> route) {}
