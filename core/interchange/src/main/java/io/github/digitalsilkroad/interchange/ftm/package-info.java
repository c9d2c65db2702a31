/**
 * FollowTheMoney, with which investigations record people, companies and their relations:
 * {@link io.github.digitalsilkroad.interchange.ftm.FollowTheMoney} writes entities and statements, and reads entities.
 * What the model cannot hold is left out, and listed.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.ftm;

import org.jspecify.annotations.NullMarked;
