/// Bar charts as SVG.
@NullMarked
package benchmarks.plot;

import org.jspecify.annotations.NullMarked;
