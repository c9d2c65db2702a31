/**
 * Answers as a person reads them: tables, trees, footnotes and whole documents, each as plain text, Markdown or HTML.
 *
 * <p>A {@link io.github.digitalsilkroad.core.view.View} is an immutable value that knows its content but not where it
 * will be shown; {@code text(80)} fits a terminal, {@code print()} is what a notebook wants. {@link
 * io.github.digitalsilkroad.core.view.Table} and {@link io.github.digitalsilkroad.core.view.Tree} are the two shapes,
 * {@link io.github.digitalsilkroad.core.view.Document} strings views together under headings, {@link
 * io.github.digitalsilkroad.core.view.Report} is an answer that lays itself out as one of them, and {@link
 * io.github.digitalsilkroad.core.view.Footnotes} numbers the citations of one document in the order of their first use.
 * Layout is drawn in ASCII, so that it survives any terminal; the words inside keep their own alphabet. This package
 * sees {@code evidence} for its citations and nothing else of the domain.
 */
@NullMarked
package io.github.digitalsilkroad.core.view;

import org.jspecify.annotations.NullMarked;
