/**
 * FollowTheMoney, in which investigations keep people, companies and their ties: {@link io.github.digitalsilkroad.interchange.ftm.FollowTheMoney} writes
 * entities and statements, and reads entities. What the model has no room for is left out, and said.
 */
@NullMarked
package io.github.digitalsilkroad.interchange.ftm;

import org.jspecify.annotations.NullMarked;
