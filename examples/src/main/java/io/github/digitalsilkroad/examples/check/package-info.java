/** Writes what programs of other languages check: all answers, to be computed again from their documents alone. */
@NullMarked
package io.github.digitalsilkroad.examples.check;

import org.jspecify.annotations.NullMarked;
