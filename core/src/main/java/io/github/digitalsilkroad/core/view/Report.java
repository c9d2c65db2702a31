package io.github.digitalsilkroad.core.view;

import static java.util.Objects.requireNonNull;

/**
 * A value that is shown as another view, its {@linkplain #page() page}.
 *
 * @since 0.1.0
 */
public interface Report extends View {

    /**
     * What the three renderings show.
     *
     * @return a table, a tree, a document or another view
     */
    View page();

    @Override
    default String text(int width) {
        return page().text(width);
    }

    @Override
    default String markdown() {
        return page().markdown();
    }

    @Override
    default String html() {
        return page().html();
    }

    @Override
    default String linkedMarkdown(Text.Links links) {
        return page().linkedMarkdown(requireNonNull(links, "links"));
    }

    @Override
    default String linkedHtml(Text.Links links) {
        return page().linkedHtml(requireNonNull(links, "links"));
    }
}
