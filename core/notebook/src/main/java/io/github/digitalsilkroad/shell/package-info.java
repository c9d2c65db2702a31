/**
 * The shell of the one jar: the JDK's own, with everything imported, {@code dsr} loaded, and tables that show as
 * tables.
 *
 * <p>{@link io.github.digitalsilkroad.shell.Shell} starts it;
 * {@link io.github.digitalsilkroad.shell.Display} says how a value looks, which
 * {@link io.github.digitalsilkroad.shell.ValueExecution} hands over as an object where the JDK's has only its
 * text. Notebooks and tests run their cells through the same two. It sees the library and the JDK, and nothing of the
 * command line. What it knows of the data it asks the catalog.
 */
@NullMarked
package io.github.digitalsilkroad.shell;

import org.jspecify.annotations.NullMarked;
