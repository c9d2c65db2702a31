/**
 * Measures of speed, each compared with the simplest program that does the same work.
 *
 * <p>{@code CatalogBenchmark} pairs questions to a {@code Catalog} with hand-written loops over primitive arrays,
 * {@code IndexBenchmark} does so with draws of an index, {@code LoadBenchmark} and {@code LensBenchmark} time the
 * bundled dataset, {@code RetainedHeap} weighs a catalog, and {@code FirstAnswer} with {@code BareSplit} is for
 * timing whole processes. The data comes from {@code Synthetic}: the same seed gives the same catalog. The file
 * README.md of this module has the commands.
 */
@NullMarked
package io.github.digitalsilkroad.examples.bench;

import org.jspecify.annotations.NullMarked;
