/// The AWS SDK for Java, as services use it.
@NullMarked
package benchmarks.embedded.sdk;

import org.jspecify.annotations.NullMarked;
