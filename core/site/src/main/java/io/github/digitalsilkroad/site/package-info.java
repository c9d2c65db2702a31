/**
 * A catalog as a folder of HTML pages that anyone can open: a page for everything in it, with all claims on each fact
 * and all that hangs on it.
 *
 * <p>{@link io.github.digitalsilkroad.site.Site} is the folder as a value: names of files and their content, which
 * the caller writes where it likes, since this package touches no file. Pages follow from
 * {@link io.github.digitalsilkroad.core.schema.Kind} and {@link io.github.digitalsilkroad.core.evidence.Property}, so
 * that kinds and properties of a consumer's own get pages like ours; views of the caller's, such as a briefing or the
 * charts of scores, become further pages. A page has no script, loads nothing from elsewhere, says so to the browser in
 * a Content-Security-Policy, and escapes all that comes from the data. It works in the light and in the dark, on paper,
 * on a telephone, by keyboard and by ear. The package sees {@code catalog} and what is below it, {@code view} among it,
 * and no score.
 */
@NullMarked
package io.github.digitalsilkroad.site;

import org.jspecify.annotations.NullMarked;
