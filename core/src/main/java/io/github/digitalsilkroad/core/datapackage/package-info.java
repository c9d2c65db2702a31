/**
 * A catalog as files: reading and writing a Frictionless Data Package v2 of one descriptor and a CSV table for each
 * kind.
 *
 * <p>{@link io.github.digitalsilkroad.core.datapackage.DataPackage} reads a directory, a zip archive or any
 * {@link io.github.digitalsilkroad.core.datapackage.Resources}, and writes a catalog back. Reading is all or nothing
 * unless asked otherwise: every bad row is reported at once, as
 * {@link io.github.digitalsilkroad.core.catalog.Problem}s with file, line, column, value and rule, and nothing
 * half-loaded comes out. Input is bounded by a {@link io.github.digitalsilkroad.core.catalog.Budget}, so that a
 * hostile archive costs an error and no more. It is the only package of core that touches files, CSV and JSON; it sees
 * {@code catalog} and what is below it.
 */
@NullMarked
package io.github.digitalsilkroad.core.datapackage;

import org.jspecify.annotations.NullMarked;
