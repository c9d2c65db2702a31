/**
 * A catalog as a folder of HTML pages that anyone can open: a page for everything in it, with all claims on each fact
 * and all entities that refer to it.
 *
 * <p>{@link io.github.digitalsilkroad.site.Site} is the folder as a value: names of files and their content, which
 * the caller writes, since this package touches no file. Pages follow from
 * {@link io.github.digitalsilkroad.core.schema.Kind} and {@link io.github.digitalsilkroad.core.evidence.Property}, so
 * that kinds and properties of your own get pages too; views of your own, such as a briefing or charts of scores,
 * become further pages, and a view of a score can lead the page of a thing. Things, figures and sources of a view,
 * written as {@link io.github.digitalsilkroad.core.view.Text}, lead to their pages. A page loads nothing from outside
 * the folder, says so to the browser in a Content-Security-Policy, and escapes all that comes from the data. All of it
 * can be read without scripts; two scripts of the folder, one of them MiniSearch, add search over everything, and
 * filter, order and CSV of the lists. They are classic scripts with their data as a script, since a page that is opened
 * from a folder loads no modules and fetches nothing. It works in light and dark mode, on paper, on a phone, with a
 * keyboard and with a screen reader. The package sees {@code catalog} and what is below it, such as {@code view}, no
 * score, and what is missing of a catalog as the jar of checks tells it.
 */
@NullMarked
package io.github.digitalsilkroad.site;

import org.jspecify.annotations.NullMarked;
