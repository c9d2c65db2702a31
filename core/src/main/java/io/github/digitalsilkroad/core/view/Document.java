package io.github.digitalsilkroad.core.view;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Headings, paragraphs and views in one sequence: a page to print.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Document implements View {

    private final List<View> parts;

    private Document(List<View> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Starts a document.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String text(int width) {
        Layout.checkWidth(width);
        return parts.stream().map(part -> part.text(width)).collect(Collectors.joining("\n"));
    }

    @Override
    public String markdown(Text.Links links) {
        requireNonNull(links, "links");
        return parts.stream().map(part -> part.markdown(links)).collect(Collectors.joining("\n"));
    }

    @Override
    public String html(Text.Links links) {
        requireNonNull(links, "links");
        return parts.stream().map(part -> part.html(links)).collect(Collectors.joining());
    }

    /**
     * A short description, for notebooks that show values by {@code toString}.
     *
     * @return the number of parts; {@link #print()} shows them
     */
    @Override
    public String toString() {
        return "Document (" + Lines.count(parts.size(), "part") + "; print() shows them)";
    }

    /**
     * Collects the parts of a {@link Document}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final List<View> parts = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a heading.
         *
         * @param text the words of the heading, one line
         * @return this builder
         */
        public Builder heading(String text) {
            parts.add(new Words(Text.of(requireNonNull(text, "text")), true));
            return this;
        }

        /**
         * Adds a paragraph.
         *
         * @param text the words, wrapped to the page; {@code \n} forces a line break
         * @return this builder
         */
        public Builder paragraph(String text) {
            return paragraph(Text.of(requireNonNull(text, "text")));
        }

        /**
         * Adds a paragraph.
         *
         * @param text the words, as those of {@link #paragraph(String)}
         * @return this builder
         * @since 0.3.0
         */
        public Builder paragraph(Text text) {
            parts.add(new Words(requireNonNull(text, "text"), false));
            return this;
        }

        /**
         * Adds a view.
         *
         * @param view a table, a tree, a chart, footnotes or another document
         * @return this builder
         */
        public Builder add(View view) {
            parts.add(requireNonNull(view, "view"));
            return this;
        }

        /**
         * Finishes the document.
         *
         * @return the document
         */
        public Document build() {
            return new Document(parts);
        }
    }

    /** A heading or a paragraph. */
    private record Words(Text words, boolean isHeading) implements View {
        @Override
        public String text(int width) {
            List<String> lines = Layout.wrap(words.toString(), width);
            int longest = lines.stream().mapToInt(Layout::length).max().orElse(0);
            return String.join("\n", lines) + "\n" + (isHeading ? "=".repeat(longest) + "\n" : "");
        }

        @Override
        public String markdown(Text.Links links) {
            String markdown = words.markdown(links);
            return (isHeading ? "## " + markdown : Layout.block(markdown.strip())) + "\n";
        }

        @Override
        public String html(Text.Links links) {
            String tag = isHeading ? "h2>" : "p>";
            return "<" + tag + words.html(links) + "</" + tag + "\n";
        }
    }
}
