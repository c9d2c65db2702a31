/**
 * Typed tables for programs that calculate: {@link io.github.digitalsilkroad.interchange.frame.Frame} has a row for
 * each fact ({@link io.github.digitalsilkroad.interchange.frame.FactRow}), each number of series and answers by year,
 * each answer or each group, with numbers as numbers beside their bounds. It is rows in Java, and is written as CSV and
 * as JSON lines.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.frame;

import org.jspecify.annotations.NullMarked;
