/**
 * Asks ledgers that one machine does not hold.
 *
 * <p>{@link io.github.digitalsilkroad.examples.spark.Ledgers} says where the rows are, and Spark brings those of one
 * country together on one executor, which makes a catalog of them and asks it as any program would. What travels is
 * text: rows of tables one way, questions and lenses in their readable forms the other, and rows of answers back.
 * {@link io.github.digitalsilkroad.examples.spark.Draws} spreads the draws of an index, and
 * {@link io.github.digitalsilkroad.examples.spark.OnSpark} is the program around both.
 */
@NullMarked
package io.github.digitalsilkroad.examples.spark;

import org.jspecify.annotations.NullMarked;
