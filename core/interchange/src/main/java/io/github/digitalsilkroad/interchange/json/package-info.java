/**
 * JSON: a catalog and its JSON Schema ({@link io.github.digitalsilkroad.interchange.json.CatalogJson}), one entity with
 * what it needs ({@link io.github.digitalsilkroad.interchange.json.PartJson}), answers that a second program can check
 * ({@link io.github.digitalsilkroad.interchange.json.Answer}), locks that pin them
 * ({@link io.github.digitalsilkroad.interchange.json.AnswerLock}), the difference of two releases as lines
 * ({@link io.github.digitalsilkroad.interchange.json.ReleaseDelta}), tables, series and Vega-Lite charts. Documents are
 * strict: every problem is collected with its JSON pointer.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.json;

import org.jspecify.annotations.NullMarked;
