/**
 * What several packages of core, and the jars beside it, share and no caller needs.
 *
 * <p>It sees no other package, and is exported to the jars beside core alone. Every other package may see it, which
 * their pages leave unsaid.
 */
@NullMarked
package io.github.digitalsilkroad.core.internal;

import org.jspecify.annotations.NullMarked;
