/// Resolves the libraries that service files declare, by what Maven itself resolves them with.
@NullMarked
package tomodachi.deps.internal;

import org.jspecify.annotations.NullMarked;
