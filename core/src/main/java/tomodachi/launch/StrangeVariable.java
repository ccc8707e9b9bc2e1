package tomodachi.launch;

import java.util.Optional;

/// An environment variable that looks like an option and is none.
///
/// @param name such as `TOMODACHI_HTTP_PROT`
/// @param nearest the variable of an option it may be meant to be
public record StrangeVariable(String name, Optional<String> nearest) {}
