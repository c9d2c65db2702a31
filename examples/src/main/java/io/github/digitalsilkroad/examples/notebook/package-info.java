/**
 * A notebook to begin with.
 *
 * <p>{@link io.github.digitalsilkroad.examples.notebook.Notebook} writes it by running each of its cells through the
 * functions of {@link io.github.digitalsilkroad.notebook.NotebookDisplay}, with which a kernel shows values, so that
 * what the file shows is what the library answers.
 */
@NullMarked
package io.github.digitalsilkroad.examples.notebook;

import org.jspecify.annotations.NullMarked;
