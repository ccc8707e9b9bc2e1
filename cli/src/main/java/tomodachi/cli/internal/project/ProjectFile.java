package tomodachi.cli.internal.project;

/// A file of a new project.
///
/// @param path where it is in the project, with `/`
/// @param template what it is made of
/// @param purpose what it is for, in a few words
public record ProjectFile(String path, String template, String purpose) {}
