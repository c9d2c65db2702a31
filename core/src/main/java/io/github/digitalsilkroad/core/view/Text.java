package io.github.digitalsilkroad.core.view;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A text whose parts may refer to a thing, a figure, or a place in a source.
 *
 * <p>A text is a list of {@linkplain Span spans}. A span holds the key of what it refers to and not the thing itself,
 * so that a text does not depend on pages; {@link Links} gives the address of each span when the text is rendered as
 * HTML or Markdown. Plain text has the words alone. Immutable and thread-safe.
 *
 * <pre>{@code
 * Text.of("In ").plus(Text.thing("KG", "Kyrgyzstan")).plus(" it is ").plus(Text.figure(answer.question(), "25.8"))
 * }</pre>
 *
 * @since 0.3.0
 */
@PlainStyle
@Value.Immutable
public abstract sealed class Text permits ImmutableText {

    /** Ids, or codes of a closed list. */
    private static final Pattern CODES = Pattern.compile("[a-z][a-z0-9]*(?:[;-][a-z0-9]+)*");

    Text() {}

    /**
     * What a span stands for.
     *
     * @since 0.3.0
     */
    public enum Meaning {
        /** Words alone. */
        PLAIN,
        /** An entity of the catalog; its key is the id. */
        THING,
        /** The value of an answer; its key is the question. */
        FIGURE,
        /** A source; its key is the id, and {@link Span#locator} the place within it. */
        SOURCE,
        /** A footnote of the same page; its key is the number. */
        NOTE
    }

    /**
     * Some words of one meaning.
     *
     * @param words what is shown
     * @param meaning what they stand for
     * @param key which one, empty for words alone
     * @param locator where in the source, possibly empty; empty for all but sources
     * @since 0.3.0
     */
    public record Span(String words, Meaning meaning, String key, String locator) {

        /**
         * Keeps the parts.
         *
         * @param words what is shown
         * @param meaning what they stand for
         * @param key which one
         * @param locator where in the source
         */
        public Span {
            requireNonNull(words, "words");
            requireNonNull(meaning, "meaning");
            requireNonNull(key, "key");
            requireNonNull(locator, "locator");
        }
    }

    /**
     * Where spans lead from one page, and what is shown for them on it.
     *
     * @since 0.3.0
     */
    @FunctionalInterface
    public interface Links {

        /** Links of no page: every span is its words. */
        Links NONE = span -> Optional.empty();

        /**
         * Where a span leads.
         *
         * @param span a span that is no plain text
         * @return an address, as it is written into the page; empty for none
         */
        Optional<String> to(Span span);

        /**
         * What is shown for a span.
         *
         * @param span any span
         * @return the span, or a text that tells more, such as a name where the words are an id, or things that plain
         *     words name
         */
        default Text shown(Span span) {
            return ImmutableText.of(ImmutableList.of(span));
        }
    }

    /**
     * Words alone.
     *
     * @param words any, with {@code \n} for a line break
     * @return a text
     */
    public static Text of(String words) {
        return of(words, Meaning.PLAIN, "", "");
    }

    /**
     * An entity.
     *
     * @param id its id
     * @param words what is shown, such as its name
     * @return a text
     */
    public static Text thing(Object id, String words) {
        return of(words, Meaning.THING, requireNonNull(id, "id").toString(), "");
    }

    /**
     * An entity by its id, which pages that know its name show as the name.
     *
     * @param id its id
     * @return a text
     */
    public static Text thing(Object id) {
        return thing(id, requireNonNull(id, "id").toString());
    }

    /**
     * The value of an answer.
     *
     * @param question the question that it answers
     * @param words the value as text
     * @return a text
     */
    public static Text figure(String question, String words) {
        return of(words, Meaning.FIGURE, requireNonNull(question, "question"), "");
    }

    /**
     * A place in a source.
     *
     * @param citation the source and where in it
     * @param words what is shown, such as the number of a footnote
     * @return a text
     */
    public static Text source(Citation citation, String words) {
        return of(
                words,
                Meaning.SOURCE,
                requireNonNull(citation, "citation").source().id().toString(),
                citation.locator());
    }

    /**
     * Places in sources, in brackets.
     *
     * @param citations the sources and where in them
     * @return their ids and locators after a blank; empty if there are none
     * @since 0.3.0
     */
    public static Text cited(List<Citation> citations) {
        List<Text> each = requireNonNull(citations, "citations").stream()
                .map(citation -> source(citation, citation.source().id().toString())
                        .plus(citation.locator().isEmpty() ? "" : ", " + citation.locator()))
                .toList();
        return each.isEmpty() ? of("") : of(" [").plus(join("; ", each)).plus("]");
    }

    /**
     * A value of a fact as a person writes it.
     *
     * @param value any value that a claim may have
     * @return parties as references to things; dates and periods without the signs of EDTF; ids and codes as keys,
     *     which pages show as names and words; anything else as its own text
     */
    public static Text value(Object value) {
        if (requireNonNull(value, "value") instanceof Parties parties) {
            return join(", ", parties.list().stream().map(Text::thing).toList());
        }
        if (value instanceof String codes && CODES.matcher(codes).matches()) {
            return join(", ", Stream.of(codes.split(";")).map(Text::thing).toList());
        }
        return of(
                value instanceof PartialDate date
                        ? words(date, "undated")
                        : value instanceof DateInterval period ? words(period) : value.toString());
    }

    /**
     * When something is so, to be said after it.
     *
     * @param when a day, a year or a span of them
     * @return such as "as of 2019", "from 2017 to 2019" for all of these years, "until 2019" or "since 2019" for a span
     *     that is open, "between 2017 and 2019" or "by 2019" for a date that is known so far only
     * @since 0.3.0
     */
    public static Text asOf(DateInterval when) {
        boolean isSpan =
                !when.isDate() && when.start().isPresent() && when.end().isPresent();
        String written = when.toString();
        boolean isOneDate = when.isDate() && !written.contains("..") && !written.contains("X");
        return of(isSpan ? "from " : isOneDate ? "as of " : "").plus(value(when));
    }

    private static String words(PartialDate date, String unstated) {
        if (date.isUnstated()) {
            return unstated;
        }
        String digits = CharMatcher.anyOf("[]~?%").removeFrom(date.toString());
        String days = digits.contains("X")
                ? date.earliest().getYear() + ".." + date.latest().getYear()
                : digits;
        int several = days.indexOf("..");
        return (several < 0 ? "" : date.hasStart() ? "between " : "by ")
                + (date.isApproximate() ? "about " : "")
                + (date.hasStart() ? days.replace("..", " and ") : days.substring(several + 2))
                + (date.isUncertain() ? ", doubtful" : "");
    }

    private static String words(DateInterval period) {
        String unstated = period.isDate() ? "undated" : "an unstated date";
        String start = period.start().map(date -> words(date, unstated)).orElse("");
        String end = period.end().map(date -> words(date, unstated)).orElse("");
        return period.isDate()
                ? start
                : start.isEmpty() ? "until " + end : end.isEmpty() ? "since " + start : start + " to " + end;
    }

    static Text note(int number) {
        return of("[" + number + "]", Meaning.NOTE, Integer.toString(number), "");
    }

    private static Text of(String words, Meaning meaning, String key, String locator) {
        return ImmutableText.of(ImmutableList.of(new Span(words, meaning, key, locator)));
    }

    /**
     * Several texts as one.
     *
     * @param between what goes between two of them
     * @param texts the texts, in order
     * @return a text
     */
    public static Text join(String between, Iterable<Text> texts) {
        requireNonNull(between, "between");
        List<Span> all = new ArrayList<>();
        for (Text text : requireNonNull(texts, "texts")) {
            all.addAll(all.isEmpty() ? List.of() : of(between).spans());
            all.addAll(text.spans());
        }
        return ImmutableText.of(all);
    }

    /**
     * This text and more words.
     *
     * @param words the words after it
     * @return a longer text
     */
    public Text plus(String words) {
        return plus(of(words));
    }

    /**
     * This text and another.
     *
     * @param more the text after it
     * @return a longer text
     */
    public Text plus(Text more) {
        return join("", List.of(this, requireNonNull(more, "more")));
    }

    /**
     * The parts, in order.
     *
     * @return an unmodifiable list
     */
    public List<Span> spans() {
        return parts();
    }

    /** The same, of a class that is kept without a copy. */
    abstract ImmutableList<Span> parts();

    String html(Links links) {
        return written(links, Layout::html, (words, to) -> "<a href=\"" + Layout.xml(to) + "\">" + words + "</a>");
    }

    String markdown(Links links) {
        return written(
                links, Layout::markdown, (words, to) -> "[" + words + "](<" + to.replaceAll("[<>\\\\\n]", "") + ">)");
    }

    String written(Links links, UnaryOperator<String> escape, BinaryOperator<String> link) {
        StringBuilder out = new StringBuilder();
        for (Span each : spans()) {
            for (Span span : links.shown(each).spans()) {
                String words = escape.apply(span.words);
                out.append(target(span, links).map(to -> link.apply(words, to)).orElse(words));
            }
        }
        return out.toString();
    }

    private static Optional<String> target(Span span, Links links) {
        return links == Links.NONE || span.meaning == Meaning.PLAIN
                ? Optional.empty()
                : span.meaning == Meaning.NOTE ? Optional.of("#note-" + span.key) : links.to(span);
    }

    /**
     * The words.
     *
     * @return what plain text shows
     */
    @Override
    public String toString() {
        return parts().size() == 1 ? parts().get(0).words : String.join("", Lists.transform(parts(), Span::words));
    }
}
