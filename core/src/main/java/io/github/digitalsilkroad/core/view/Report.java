package io.github.digitalsilkroad.core.view;

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
    default String markdown(Text.Links links) {
        return page().markdown(links);
    }

    @Override
    default String html(Text.Links links) {
        return page().html(links);
    }
}
