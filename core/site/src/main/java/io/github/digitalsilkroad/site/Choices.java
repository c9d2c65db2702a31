package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Several views on one thing. A reader looks at one at a time: for example, at what was known of a country on some
 * date.
 *
 * <p>On a page the first is open and each of the others can be opened; where scripts run, one list above them chooses,
 * and the next page with choices of the same name shows the same one. As text and in Markdown they follow each other,
 * each under its label. Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class Choices implements View {

    private final String name;
    private final Map<String, View> views;

    private Choices(String name, Map<String, View> views) {
        this.name = name;
        this.views = views;
    }

    /**
     * Views to choose from.
     *
     * @param name what is chosen, such as {@code Seen through}
     * @param views each by its label, the one to be seen first in front
     * @return the choices
     * @throws IllegalArgumentException if there is no view
     */
    public static Choices of(String name, Map<String, ? extends View> views) {
        if (requireNonNull(views, "views").isEmpty()) {
            throw new IllegalArgumentException("choices \"" + requireNonNull(name, "name") + "\" of no view");
        }
        return new Choices(requireNonNull(name, "name"), Collections.unmodifiableMap(new LinkedHashMap<>(views)));
    }

    /**
     * A view that a reader of a page may want to see, under a line to open it by; on paper it is open.
     *
     * @param summary the line
     * @param view what is folded; as text and in Markdown it is shown as it is
     * @return a view
     */
    public static View folded(String summary, View view) {
        return new Folded(requireNonNull(summary, "summary"), requireNonNull(view, "view"));
    }

    private record Folded(String summary, View view) implements View {
        @Override
        public String toString() {
            return summary;
        }

        @Override
        public String text(int width) {
            return view.text(width);
        }

        @Override
        public String markdown(Text.Links links) {
            return view.markdown(links);
        }

        @Override
        public String html(Text.Links links) {
            return Html.folded(Html.words(summary, links), view.html(links));
        }
    }

    @Override
    public String text(int width) {
        return inTurn().text(width);
    }

    @Override
    public String markdown(Text.Links links) {
        return inTurn().markdown(links);
    }

    @Override
    public String html(Text.Links links) {
        requireNonNull(links, "links");
        Html html =
                new Html().raw("<div class=\"choices\" data-name=\"").text(name).raw("\">\n");
        String open = " open";
        for (Map.Entry<String, View> view : views.entrySet()) {
            html.raw("<details" + open + ">\n<summary>")
                    .text(Html.words(view.getKey(), links))
                    .raw("</summary>\n")
                    .raw(view.getValue().html(links))
                    .raw("</details>\n");
            open = "";
        }
        return html.raw("</div>\n").toString();
    }

    private View inTurn() {
        Document.Builder page = Document.builder();
        views.forEach((label, view) -> page.paragraph(name + ": " + label).add(view));
        return page.build();
    }

    /**
     * One line for a shell.
     *
     * @return the name and the labels
     */
    @Override
    public String toString() {
        return name + ": " + String.join(", ", views.keySet());
    }
}
