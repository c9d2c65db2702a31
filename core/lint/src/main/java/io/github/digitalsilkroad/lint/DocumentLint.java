package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.html.HtmlEscapers;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of a document, checked against the data: each one that can be tested with its line, verdict, and a
 * sentence that holds; the others are counted. Plain text, Markdown and HTML are read; code, tables and quoted blocks
 * are left out.
 *
 * <p>A document may be by a source of the data. The present tense then means the year in which that source was
 * published, and what it states itself decides nothing, so that it does not confirm itself. A view: {@link #print()}
 * shows a table. Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class DocumentLint implements Report {

    /** How many characters a document may have. */
    private static final int LONGEST = 10_000_000;

    private final String name;
    private final List<Checked> checked;
    private final int sentences;
    private final String world;

    private DocumentLint(String name, List<Checked> checked, int sentences, String world) {
        this.name = name;
        this.checked = List.copyOf(checked);
        this.sentences = sentences;
        this.world = world;
    }

    /**
     * A sentence of a document.
     *
     * @param line the line in which it begins, from 1
     * @param lint what the data says of it
     * @since 0.3.0
     */
    public record Checked(int line, ClaimLint lint) {
        /**
         * Checks that there is a sentence.
         *
         * @param line the line in which it begins, from 1
         * @param lint what the data says of it
         */
        public Checked {
            requireNonNull(lint, "lint");
        }
    }

    /**
     * Checks a document.
     *
     * @param name its name, whose ending says what it is: {@code .md}, {@code .html} or {@code .htm}, else plain text
     * @param text what it says
     * @param catalog the data to check it with, through any lens
     * @return what was found
     * @throws IllegalArgumentException if it has more than ten million characters
     */
    public static DocumentLint of(String name, String text, Catalog catalog) {
        return of(name, text, catalog, OptionalInt.empty(), Optional.empty());
    }

    /**
     * Checks a document that is by a source of the data.
     *
     * @param name its name, as in {@link #of(String, String, Catalog)}
     * @param text what it says
     * @param catalog the data to check it with, through any lens
     * @param source the id of the source
     * @return what was found
     * @throws IllegalArgumentException if it has more than ten million characters
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog has no such source
     */
    public static DocumentLint of(String name, String text, Catalog catalog, String source) {
        requireNonNull(name, "name");
        requireNonNull(text, "text");
        Source by = requireNonNull(catalog, "catalog").source(requireNonNull(source, "source"));
        return of(
                name,
                text,
                catalog,
                by.published().map(PartialDate::year).orElse(OptionalInt.empty()),
                Optional.of(by.id()));
    }

    private static DocumentLint of(String name, String text, Catalog catalog, OptionalInt present, Optional<Id> apart) {
        requireNonNull(name, "name");
        if (requireNonNull(text, "text").length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a document of " + text.length() + " characters: more than " + LONGEST + ", the limit");
        }
        List<Sentences.Placed> sentences = Sentences.of(name, text);
        ClaimLint.Checker checker = new ClaimLint.Checker(requireNonNull(catalog, "catalog"), present, apart);
        List<Checked> checked = new ArrayList<>();
        Map<String, ClaimLint> alone = new HashMap<>();
        Map<String, Object> named = Map.of();
        int paragraph = 0;
        for (Sentences.Placed sentence : sentences) {
            named = sentence.paragraph() == paragraph ? named : Map.of();
            paragraph = sentence.paragraph();
            if (sentence.text().length() <= ClaimLint.LONGEST) {
                ClaimLint lint = named.isEmpty()
                        ? alone.computeIfAbsent(sentence.text(), checker::check)
                        : checker.check(sentence.text(), named);
                List<ClaimLint> tested = lint.truth() != Truth.NOT_TESTED
                        ? List.of(lint)
                        : checker.apart(sentence.text()).stream()
                                .map(checker::check)
                                .filter(part -> part.truth() != Truth.NOT_TESTED)
                                .toList();
                tested.forEach(one -> checked.add(new Checked(sentence.line(), one)));
                named = lint.understood().isEmpty() ? checker.kept(sentence.text(), named) : lint.named();
            }
        }
        return new DocumentLint(name, checked, sentences.size(), catalog.toString());
    }

    /**
     * The sentences that were tested.
     *
     * @return an unmodifiable list in the order of the document
     */
    public List<Checked> checked() {
        return checked;
    }

    /**
     * How many sentences were read, tested or not.
     *
     * @return a count, 0 or more
     */
    public int sentences() {
        return sentences;
    }

    /**
     * Whether some sentence is false or disputed.
     *
     * @return true if one has to be looked at
     */
    public boolean isContradicted() {
        return checked.stream()
                .anyMatch(one -> one.lint().truth() == Truth.FALSE || one.lint().truth() == Truth.DISPUTED);
    }

    private String counts() {
        Map<Truth, Integer> counts = new EnumMap<>(Truth.class);
        checked.forEach(one -> counts.merge(one.lint().truth(), 1, Integer::sum));
        counts.put(Truth.NOT_TESTED, sentences - checked.size());
        return Lines.count(sentences, "sentence") + ": "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().label())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder().heading(name).paragraph(counts() + ".");
        if (!checked.isEmpty()) {
            Table.Builder table = Table.of("")
                    .rightColumn("Line")
                    .column("Verdict")
                    .column("Sentence")
                    .column("By")
                    .column("This holds")
                    .spaced();
            for (Checked one : checked) {
                ClaimLint lint = one.lint();
                table.row(
                        String.valueOf(one.line()),
                        lint.truth().label(),
                        Lines.printable(lint.sentence()),
                        Stream.concat(
                                        lint.answers().stream()
                                                .map(LintAnswer::withSources)
                                                .distinct(),
                                        Stream.of(lint.note()).filter(note -> !note.isEmpty()))
                                .collect(Collectors.joining("\n")),
                        lint.correction().orElse(""));
            }
            page.add(table.build());
        }
        return page.paragraph(world).build();
    }

    /**
     * The tested sentences as marked paragraphs of HTML, each with its verdict as class and title.
     *
     * @return a fragment, escaped
     */
    public String marked() {
        StringBuilder html = new StringBuilder();
        for (Checked one : checked) {
            html.append("<p><mark class=\"")
                    .append(one.lint().truth().code())
                    .append("\" title=\"")
                    .append(escaped(one.lint().conclusion()))
                    .append("\">")
                    .append(escaped(one.lint().sentence()))
                    .append("</mark>");
            one.lint()
                    .correction()
                    .ifPresent(sentence ->
                            html.append(" <ins>").append(escaped(sentence)).append("</ins>"));
            html.append("</p>\n");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(Lines.printable(text));
    }

    /**
     * One line for a shell.
     *
     * @return how many sentences have which verdict
     */
    @Override
    public String toString() {
        return Lines.fit(counts());
    }
}
