package tomodachi.cli.internal.libraries;

import tomodachi.cli.libraries.Coordinate;

/// A library that a service declares.
///
/// @param column where its name begins in the line of the place; 0 for an option
record Declaration(Coordinate coordinate, Place place, int column) {}
