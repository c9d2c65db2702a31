/**
 * Made-up facts for tests: a small {@link io.github.digitalsilkroad.testkit.World} and its parts, catalogs at random
 * ({@link io.github.digitalsilkroad.testkit.RandomCatalog}), packages of tables to change
 * ({@link io.github.digitalsilkroad.testkit.Folder}), spreadsheets
 * ({@link io.github.digitalsilkroad.testkit.Workbooks}), laws of scores, lenses, edits and kinds
 * ({@link io.github.digitalsilkroad.testkit.Laws}), and those of a reader
 * ({@link io.github.digitalsilkroad.testkit.Oracle}). The package uses only what core exports; the
 * tests of core compile it too.
 */
package io.github.digitalsilkroad.testkit;
