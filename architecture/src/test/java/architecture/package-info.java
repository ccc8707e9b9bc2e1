/// What holds for the code of all modules, checked on their class files.
@NullMarked
package architecture;

import org.jspecify.annotations.NullMarked;
