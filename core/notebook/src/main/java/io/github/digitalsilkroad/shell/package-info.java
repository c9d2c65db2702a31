/**
 * The shell of the one jar: that of the JDK, with everything imported, {@code dsr} loaded, and tables printed as
 * tables.
 *
 * <p>{@link io.github.digitalsilkroad.shell.Shell} starts it;
 * {@link io.github.digitalsilkroad.shell.Display} says how a value looks, which
 * {@link io.github.digitalsilkroad.shell.ValueExecution} hands over as an object where the JDK's has only its
 * text. Notebooks and tests run their cells through the same two. It sees the library and the JDK, and nothing of the
 * command line. It asks the catalog for all that depends on the data.
 */
@NullMarked
package io.github.digitalsilkroad.shell;

import org.jspecify.annotations.NullMarked;
