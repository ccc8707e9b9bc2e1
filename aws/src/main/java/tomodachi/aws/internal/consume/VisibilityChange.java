package tomodachi.aws.internal.consume;

/// A message that is to be hidden for another time.
///
/// @param seconds from now on, 0 to 43,200; 0: it is visible at once
record VisibilityChange(InFlight message, int seconds) {}
