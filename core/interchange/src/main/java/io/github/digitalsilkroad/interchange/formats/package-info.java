/**
 * The formats of this jar as services: each is named, says what it cannot hold, and calls what the other packages write
 * and read.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.formats;

import org.jspecify.annotations.NullMarked;
