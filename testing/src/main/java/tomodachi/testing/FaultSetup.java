package tomodachi.testing;

import org.jspecify.annotations.Nullable;

/// That services can be troubled by [Faults].
///
/// @param proxy what a test has put before its broker; null: the services get a broker of their own
///   of each kind, behind a proxy, where one is installed
public record FaultSetup(@Nullable FaultProxy proxy) {}
