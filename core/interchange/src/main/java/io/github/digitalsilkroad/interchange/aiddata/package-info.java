/**
 * AidData's tables of Chinese development finance: {@link io.github.digitalsilkroad.interchange.aiddata.AidData} reads
 * one as financings with claims, each row accounted for.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.aiddata;

import org.jspecify.annotations.NullMarked;
