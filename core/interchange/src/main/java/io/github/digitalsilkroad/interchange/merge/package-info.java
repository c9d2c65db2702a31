/**
 * Two catalogs as one: {@link io.github.digitalsilkroad.interchange.merge.Merge} finds what both speak of, keeps what either says, and lists conflicts.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.merge;

import org.jspecify.annotations.NullMarked;
