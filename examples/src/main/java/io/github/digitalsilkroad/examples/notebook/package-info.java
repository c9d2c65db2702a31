/**
 * The library in notebooks: how values show in Jupyter, and a notebook to begin with.
 *
 * <p>{@link io.github.digitalsilkroad.notebook.NotebookExtension} is found by the JJava kernel on its class
 * path; what it registers is {@link io.github.digitalsilkroad.notebook.NotebookDisplay}.
 * {@link io.github.digitalsilkroad.examples.notebook.Notebook} writes the sample notebook by running each of its cells
 * through these same functions, so that what the file shows is what the library answers. JJava is needed by this
 * package alone, and at run time by the kernel alone. Views show as HTML, charts as Vega-Lite with a picture beside it.
 */
@NullMarked
package io.github.digitalsilkroad.examples.notebook;

import org.jspecify.annotations.NullMarked;
