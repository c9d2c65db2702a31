/**
 * Made-up facts for tests: a small {@link io.github.digitalsilkroad.testkit.World} and its parts, catalogs at random
 * ({@link io.github.digitalsilkroad.testkit.RandomCatalog}), packages of tables to spoil
 * ({@link io.github.digitalsilkroad.testkit.PackageDraft}, {@link io.github.digitalsilkroad.testkit.Folder}), and what a
 * reader owes to any input ({@link io.github.digitalsilkroad.testkit.Oracle}). The package sees what core exports; the
 * tests of core compile it too.
 */
package io.github.digitalsilkroad.testkit;
