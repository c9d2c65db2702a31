/**
 * A second opinion: programs that check what the library wrote, and use nothing of it.
 * {@link io.github.digitalsilkroad.examples.check.CheckAnswer} checks answers. They see a JSON parser and the Java
 * platform alone; a test holds them to it.
 */
@NullMarked
package io.github.digitalsilkroad.examples.check;

import org.jspecify.annotations.NullMarked;
