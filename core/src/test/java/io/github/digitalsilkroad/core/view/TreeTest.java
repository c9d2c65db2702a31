package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final Tree TREE = Tree.of("root", Tree.of("first", Tree.of("below it")), Tree.of("second <b> *x*"));

    @Test
    void drawsBranches() {
        assertThat(TREE.text(80)).isEqualTo("""
                        root
                        |- first
                        |  `- below it
                        `- second <b> *x*
                        """);
    }

    @Test
    void givesBackWhatItWasMadeOf() {
        assertThat(TREE.label()).isEqualTo("root");
        assertThat(TREE.children()).extracting(Tree::label).containsExactly("first", "second <b> *x*");
        assertThat(TREE.children().get(0).children()).extracting(Tree::label).containsExactly("below it");
        assertThat(TREE.children().get(1).children()).isEmpty();
    }

    @Test
    void noLineIsWiderThanAsked() {
        Tree tree = Tree.of("aa ".repeat(40), List.of(Tree.of("bbb ".repeat(40), List.of(Tree.of("c".repeat(90))))));
        for (int width = 20; width <= 80; width++) {
            int asked = width;
            assertThat(tree.text(width).lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(asked));
        }
    }

    @Test
    void wrapsLongLabelsUnderTheirOwnBranch() {
        Tree tree =
                Tree.of("top", Tree.of("alpha beta gamma delta", Tree.of("leaf")), Tree.of("epsilon zeta eta theta"));
        assertThat(tree.text(20)).isEqualTo("""
                        top
                        |- alpha beta gamma
                        |  |  delta
                        |  `- leaf
                        `- epsilon zeta eta
                           theta
                        """);
    }

    @Test
    void indentsMarkdownLists() {
        assertThat(TREE.markdown()).isEqualTo("- root\n  - first\n    - below it\n  - second \\<b\\> \\*x\\*\n");
    }

    @Test
    void nestsHtmlLists() {
        assertThat(TREE.html()).isEqualTo("""
                        <ul>
                        <li>root
                        <ul>
                        <li>first
                        <ul>
                        <li>below it</li>
                        </ul>
                        </li>
                        <li>second &lt;b&gt; *x*</li>
                        </ul>
                        </li>
                        </ul>
                        """);
    }

    @Test
    void foldedShowsTheRootAloneInHtmlAndIsTheSameInText() {
        Tree tree = Tree.of("a <b>", Tree.of("c", Tree.of("d")));
        assertThat(tree.folded().html()).isEqualTo("""
            <details>
            <summary>a &lt;b&gt;</summary>
            <ul>
            <li>c
            <ul>
            <li>d</li>
            </ul>
            </li>
            </ul>
            </details>
            """);
        assertThat(tree.folded().text(20)).isEqualTo(tree.text(20));
        assertThat(tree.folded().markdown()).isEqualTo(tree.markdown());
        assertThat(tree.folded()).hasToString("a <b>");
    }
}
