/// HTTP: ours beside bare Netty and other frameworks.
@NullMarked
package benchmarks.http;

import org.jspecify.annotations.NullMarked;
