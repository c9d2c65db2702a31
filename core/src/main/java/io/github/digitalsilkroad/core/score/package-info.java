/**
 * Questions that end in a number, as values that any catalog can answer.
 *
 * <p>A {@link io.github.digitalsilkroad.core.score.Score} is such a question; asked of a catalog it gives an
 * {@link io.github.digitalsilkroad.core.score.Assessment}: an estimate with its formula, its inputs, the citation of
 * each input and those that were missing. A score reads its inputs through an
 * {@link io.github.digitalsilkroad.core.score.Recorder}, which keeps what was read, and holds no data. It decides what
 * counts, adds it up, and leaves the mathematics of an indicator (concentration, grant element, amortization,
 * thresholds) to {@code formula}. Because it sees only a catalog, every score works unchanged through
 * every lens, and can be {@linkplain io.github.digitalsilkroad.core.score.Comparison compared} between worlds, asked of
 * {@linkplain io.github.digitalsilkroad.core.score.AssessmentSeries every year}, and searched for the
 * {@linkplain io.github.digitalsilkroad.core.score.Sensitivity facts} that it depends on.
 * {@link io.github.digitalsilkroad.core.score.Scores} reads and lists scores in their readable form; scores of your own
 * join by {@link io.github.digitalsilkroad.core.score.Scores#grammar}. This package sees {@code catalog},
 * {@code formula} and what is below them.
 *
 * <p><b>The record of an answer.</b> An answer keeps its question, its catalog and its value; when its working is first
 * needed, the question is asked again of the same catalog, which now {@linkplain
 * io.github.digitalsilkroad.core.catalog.Catalog#reads reports} what is read of it. What was
 * {@linkplain io.github.digitalsilkroad.core.score.Assessment#reads() read}, facts stated or not, conditions of rows,
 * sources and what lenses read, is all that the answer depends on: another fact, row or source does not change it. What
 * {@linkplain io.github.digitalsilkroad.core.score.Assessment#decided decides} it are the claims and
 * {@linkplain io.github.digitalsilkroad.core.score.Assessment#decidedRows rows} among these whose change alone moves
 * its value. What is {@linkplain io.github.digitalsilkroad.core.score.Assessment#citations() shown} are the figures
 * used and what leaves rows out, each with its sources. What is
 * {@linkplain io.github.digitalsilkroad.core.score.Assessment#missing() missing} is what was read and not found: where
 * a part of an answer stays open, the score looks once more for what would settle it. Missing are the facts that this
 * look finds without a value, and the conditions that it finds no row for. No value of a missing fact moves the answer
 * out of its bounds, and some value narrows them. Citations, missing inputs, sensitivity, locks and weights of disputes
 * come from this record.
 */
@NullMarked
package io.github.digitalsilkroad.core.score;

import org.jspecify.annotations.NullMarked;
