/// What runs in a contender's own process, whoever the contender is.
@NullMarked
package benchmarks.aws.client;

import org.jspecify.annotations.NullMarked;
