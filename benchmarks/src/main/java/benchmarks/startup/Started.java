package benchmarks.startup;

/// A start.
///
/// @param millis from the start of the process to its first answer
/// @param cpu milliseconds of processor time until then
/// @param memory megabytes it has when it was idle for a while
record Started(double millis, double cpu, double memory) {}
