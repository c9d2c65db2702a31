/**
 * What the formats share: reading and writing of JSON, problems with their place, limits, and what was left out. Not
 * exported.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.internal;

import org.jspecify.annotations.NullMarked;
