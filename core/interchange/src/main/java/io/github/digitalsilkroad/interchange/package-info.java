/**
 * The catalog and its answers in the formats of other tools: JSON with its schema, checkable answers, deltas between
 * releases, graphs, maps, citations and what else the field reads, and packages of other projects read in.
 *
 * <p>A writer takes a catalog or an answer, and streams to any {@link java.lang.Appendable}; what it writes is derived
 * from {@link io.github.digitalsilkroad.core.schema.Kind} and
 * {@link io.github.digitalsilkroad.core.evidence.Property}, so that kinds and properties of a consumer's own come out
 * like ours. A reader is strict: it collects every problem with its path or line, value and rule, and hands over all of
 * a document or nothing. What a format has no room for is left out by a rule that its class states, never rounded,
 * never guessed: an interval has no point unless a source states one, and text of the data never becomes markup, a
 * formula or a command.
 */
@NullMarked
package io.github.digitalsilkroad.interchange;

import org.jspecify.annotations.NullMarked;
