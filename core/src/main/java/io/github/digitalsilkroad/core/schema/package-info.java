/**
 * How tables hold things. A {@link io.github.digitalsilkroad.core.schema.Kind} declares a kind of thing once, column
 * by column; a {@link io.github.digitalsilkroad.core.schema.Column} has a name, a
 * {@link io.github.digitalsilkroad.core.schema.Cell} that reads and writes its values, and the accessor of the value; a
 * {@link io.github.digitalsilkroad.core.schema.Row} is what a thing is made of. A
 * {@link io.github.digitalsilkroad.core.schema.Vocabulary} lists the properties that can be claimed. The package sees
 * {@code evidence} and {@code quantity}.
 */
@NullMarked
package io.github.digitalsilkroad.core.schema;

import org.jspecify.annotations.NullMarked;
