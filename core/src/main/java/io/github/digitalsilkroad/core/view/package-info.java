/**
 * Answers as a person reads them: tables, trees, footnotes and whole documents, each as plain text, Markdown or HTML.
 *
 * <p>A {@link io.github.digitalsilkroad.core.view.View} is an immutable value that knows its content but not where it
 * will be shown; {@code text(80)} fits a terminal, {@code print()} is what a notebook wants. {@link
 * io.github.digitalsilkroad.core.view.Table} and {@link io.github.digitalsilkroad.core.view.Tree} are the two shapes,
 * {@link io.github.digitalsilkroad.core.view.Document} strings views together under headings, {@link
 * io.github.digitalsilkroad.core.view.Report} is a value that lays itself out as one of these, and {@link
 * io.github.digitalsilkroad.core.view.Footnotes} numbers the citations of one document in the order of their first use.
 * Words of a paragraph, cell, node or note may be {@link io.github.digitalsilkroad.core.view.Text}, which knows what
 * they stand for: a page that knows where things, answers and sources are makes links of them, plain text prints the
 * words. A span holds keys and no objects, so that this package stays below those that it speaks of.
 * {@link io.github.digitalsilkroad.core.view.Chart} draws estimates on one scale, as bars in text and as SVG. Its few
 * hundred lines of SVG are our own: the libraries that were looked at (XChart with Batik) draw a bar with an error bar
 * at most, while here a bound may be open, a value unknown or undisclosed and a rank a set, and each of these has to
 * look unlike a figure; nor do they give titles to screen readers. Layout is drawn in ASCII, so that it survives any
 * terminal; the words inside keep their own alphabet. This package sees {@code evidence} for its citations and nothing
 * else of the domain.
 */
@NullMarked
package io.github.digitalsilkroad.core.view;

import org.jspecify.annotations.NullMarked;
