/**
 * What several packages of this module share and no caller needs.
 *
 * <p>It sees the JDK only, and it is not exported.
 */
@NullMarked
package io.github.digitalsilkroad.core.internal;

import org.jspecify.annotations.NullMarked;
