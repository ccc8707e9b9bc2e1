package benchmarks.http.load;

/// What a service has done in a short time under load.
///
/// @param perSecond requests per second
/// @param cpu microseconds of processor time of the service's process for each of them
/// @param p99 milliseconds within which 99 of 100 were answered
/// @param errors answers that weren't 2xx or 3xx, and connections that failed
public record Slice(double perSecond, double cpu, double p99, double errors) {}
