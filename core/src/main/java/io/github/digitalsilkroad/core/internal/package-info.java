/**
 * What several packages of this module share and no caller needs.
 *
 * <p>It sees no other package and is not exported. Every other package may see it, which their pages leave unsaid.
 */
@NullMarked
package io.github.digitalsilkroad.core.internal;

import org.jspecify.annotations.NullMarked;
