/**
 * Everything known, as one immutable value, and the questions that only look things up.
 *
 * <p>A {@link io.github.digitalsilkroad.core.catalog.Catalog} holds the entities of the model, their claims and the
 * sources of those claims; it is complete when built, so that every reference in it resolves. Queries are values too:
 * a noun starts one ({@code deployments()}), prepositions narrow it ({@code in by with from where startedSince}), a
 * verb ends it ({@code list count total groupBy top print csv}). Lenses give another catalog of the same shape, on
 * which every query works unchanged. {@link io.github.digitalsilkroad.core.catalog.Disputes} shows where sources
 * contradict each other; reports are made of a catalog by the packages above. This package sees {@code model} and what
 * is below it, {@code view} and {@code schema} among them, and knows nothing of files.
 */
@NullMarked
package io.github.digitalsilkroad.core.catalog;

import org.jspecify.annotations.NullMarked;
