package tomodachi.http.internal.form;

/// What a form may have.
///
/// @param parts the most fields and files
/// @param memory the most bytes of one of them that are kept in memory
public record FormLimits(int parts, long memory) {}
