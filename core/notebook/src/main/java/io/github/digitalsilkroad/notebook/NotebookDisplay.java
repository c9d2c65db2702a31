package io.github.digitalsilkroad.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.interchange.json.VegaLite;
import java.io.UncheckedIOException;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMETypeParseException;

/**
 * How values show in a notebook: views as HTML, and as text for a reader that has no HTML; charts as Vega-Lite,
 * which a notebook draws itself, and as the drawing of the library; the claims on a fact, and the rows of a
 * query, as tables.
 */
public final class NotebookDisplay {

    /** The type by which Jupyter knows a specification of Vega-Lite 5. */
    public static final MIMEType VEGA_LITE = type("application/vnd.vegalite.v5+json");

    private NotebookDisplay() {}

    /**
     * Registers all displays.
     *
     * @param renderer what a kernel renders values with
     */
    public static void register(Renderer renderer) {
        renderer.createRegistration(View.class)
                .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .supporting(MIMEType.TEXT_MARKDOWN)
                .register(NotebookDisplay::view);
        renderer.createRegistration(Chart.class)
                .preferring(VEGA_LITE, MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register(NotebookDisplay::chart);
        renderer.createRegistration(Attested.class)
                .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((fact, context) -> view(Fact.table(fact), context));
        renderer.createRegistration(Entity.class)
                .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((entity, context) -> view(Fact.table(entity), context));
    }

    private static void view(View view, RenderContext context) {
        context.renderIfRequested(MIMEType.TEXT_HTML, () -> view.html());
        context.renderIfRequested(MIMEType.TEXT_MARKDOWN, () -> view.markdown());
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> view.text(View.TERMINAL_WIDTH));
    }

    private static void chart(Chart chart, RenderContext context) {
        context.renderIfRequested(VEGA_LITE, () -> tree(VegaLite.of(chart)));
        view(chart, context);
    }

    /** JSON as maps, lists, texts, numbers and truth values: a kernel takes a specification so, and not as text. */
    private static Object tree(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MIMEType type(String name) {
        try {
            return MIMEType.parse(name);
        } catch (MIMETypeParseException impossible) {
            throw new AssertionError(name, impossible);
        }
    }
}
