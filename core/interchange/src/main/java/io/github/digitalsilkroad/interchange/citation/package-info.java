/**
 * References: sources as BibTeX and CSL JSON ({@link io.github.digitalsilkroad.interchange.citation.Bibliography}), and
 * the release as DCAT in JSON-LD ({@link io.github.digitalsilkroad.interchange.citation.LinkedData}).
 */
@NullMarked
package io.github.digitalsilkroad.interchange.citation;

import org.jspecify.annotations.NullMarked;
