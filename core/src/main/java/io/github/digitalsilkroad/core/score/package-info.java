/**
 * Questions that end in a number, as values that any catalog can answer.
 *
 * <p>A {@link io.github.digitalsilkroad.core.score.Score} is such a question; asked of a catalog it gives an {@link
 * io.github.digitalsilkroad.core.score.Assessment}: an estimate with its formula, its inputs, the citation of each
 * input and the names of those that were missing. A score picks its inputs from the catalog and hands them to a pure
 * function of {@code formula}; it holds no data and no arithmetic of its own. Because it sees only a catalog, every
 * score works unchanged through every lens, and can be {@linkplain io.github.digitalsilkroad.core.score.Comparison compared}
 * between worlds, asked of {@linkplain io.github.digitalsilkroad.core.score.ScoreSeries every year}, and searched for the
 * {@linkplain io.github.digitalsilkroad.core.score.Sensitivity facts} that it hangs on. This package sees {@code catalog}, {@code formula} and what is below them.
 */
@NullMarked
package io.github.digitalsilkroad.core.score;

import org.jspecify.annotations.NullMarked;
