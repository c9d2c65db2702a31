/**
 * Two catalogs as one: {@link io.github.digitalsilkroad.interchange.merge.Merge} matches their entities, keeps the
 * claims of both, and lists conflicts.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.merge;

import org.jspecify.annotations.NullMarked;
