/**
 * The columns behind queries. A {@link io.github.digitalsilkroad.core.columns.KindTable} holds the rows of one kind
 * and, beside them, what questions need of them: dictionary codes of a dimension
 * ({@link io.github.digitalsilkroad.core.columns.CodeColumn}), a measure as plain numbers
 * ({@link io.github.digitalsilkroad.core.columns.MeasureColumn}), and any value of each row. A column is built when it
 * is first asked for. The package sees {@code model} and what is below it, and is not exported.
 */
@NullMarked
package io.github.digitalsilkroad.core.columns;

import org.jspecify.annotations.NullMarked;
