/** Programs that answer a question each; start with {@link io.github.digitalsilkroad.examples.Briefing}. */
@NullMarked
package io.github.digitalsilkroad.examples;

import org.jspecify.annotations.NullMarked;
