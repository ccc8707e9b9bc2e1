package tomodachi.http.internal.service;

/// An endpoint and the service it belongs to.
record Destination(Site site, Endpoint endpoint) {}
