/**
 * How values show in Jupyter.
 *
 * <p>{@link io.github.digitalsilkroad.notebook.NotebookExtension} is found by the JJava kernel on its class path; what
 * it registers is {@link io.github.digitalsilkroad.notebook.NotebookDisplay}: views show as HTML, charts as Vega-Lite
 * and as a picture. JJava is needed by this package alone, and at run time by the kernel alone. The package sees the
 * library, and no data.
 */
@NullMarked
package io.github.digitalsilkroad.notebook;

import org.jspecify.annotations.NullMarked;
