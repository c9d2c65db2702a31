package io.github.digitalsilkroad.core.view;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A labeled node and its children, as in the working of an answer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Tree implements View permits ImmutableTree {

    Tree() {}

    abstract Text words();

    /**
     * A node with its children.
     *
     * @param label what the node says
     * @param children the nodes below it, in order
     * @return the tree
     */
    public static Tree of(String label, List<Tree> children) {
        return of(Text.of(requireNonNull(label, "label")), children);
    }

    /**
     * A node with its children.
     *
     * @param label what the node says
     * @param children the nodes below it, in order
     * @return the tree
     * @since 0.3.0
     */
    public static Tree of(Text label, List<Tree> children) {
        return ImmutableTree.of(requireNonNull(label, "label"), requireNonNull(children, "children"), false);
    }

    /**
     * A node with its children.
     *
     * @param label what the node says
     * @param children the nodes below it, in order; none for a leaf
     * @return the tree
     */
    public static Tree of(String label, Tree... children) {
        return of(label, List.of(requireNonNull(children, "children")));
    }

    /**
     * What the node says.
     *
     * @return the label
     */
    public String label() {
        return words().toString();
    }

    /**
     * The nodes below this one, in order.
     *
     * @return an unmodifiable list, empty for a leaf
     */
    public abstract List<Tree> children();

    abstract boolean isFolded();

    abstract Tree withIsFolded(boolean folded);

    @Override
    public String text(int width) {
        StringBuilder out = new StringBuilder();
        text(out, "", "", Layout.checkWidth(width));
        return out.toString();
    }

    private void text(StringBuilder out, String first, String rest, int width) {
        boolean leaf = children().isEmpty();
        String prefix = first;
        String below = rest + (leaf ? "" : "|  ");
        int least = 10;
        int above = Math.max(width - first.length(), least);
        int under = Math.max(width - below.length(), least);
        for (String line : Layout.wrap(Layout.lines(label()), above, under)) {
            out.append(prefix).append(line).append('\n');
            prefix = below;
        }
        for (int i = 0; i < children().size(); i++) {
            boolean last = i == children().size() - 1;
            children().get(i).text(out, rest + (last ? "`- " : "|- "), rest + (last ? "   " : "|  "), width);
        }
    }

    @Override
    public String markdown(Text.Links links) {
        requireNonNull(links, "links");
        StringBuilder out = new StringBuilder();
        markdown(out, links, 0);
        return out.toString();
    }

    private void markdown(StringBuilder out, Text.Links links, int depth) {
        Layout.spaces(out, 2 * depth);
        out.append("- ").append(Layout.block(words().markdown(links).strip())).append('\n');
        for (Tree child : children()) {
            child.markdown(out, links, depth + 1);
        }
    }

    @Override
    public String html(Text.Links links) {
        requireNonNull(links, "links");
        StringBuilder out = new StringBuilder();
        if (isFolded()) {
            out.append("<details>\n<summary>" + words().written(links, Layout::html, (it, to) -> it) + "</summary>\n");
            htmlChildren(out, links);
            return out.append("</details>\n").toString();
        }
        out.append("<ul>\n");
        htmlItem(out, links);
        return out.append("</ul>\n").toString();
    }

    private void htmlItem(StringBuilder out, Text.Links links) {
        out.append("<li>").append(words().html(links));
        if (!children().isEmpty()) {
            out.append('\n');
            htmlChildren(out, links);
        }
        out.append("</li>\n");
    }

    private void htmlChildren(StringBuilder out, Text.Links links) {
        out.append("<ul>\n");
        for (Tree child : children()) {
            child.htmlItem(out, links);
        }
        out.append("</ul>\n");
    }

    /**
     * The same tree; a page in HTML shows only its root until a reader unfolds the rest.
     *
     * @return a view that is as this tree in text and Markdown
     * @since 0.2.0
     */
    public Tree folded() {
        return withIsFolded(true);
    }

    /**
     * The label, for notebooks that show values by {@code toString}.
     *
     * @return the label of the root, cut at 70 characters; {@link #print()} shows the tree
     */
    @Override
    public String toString() {
        return Lines.fit(label());
    }
}
