package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.release.Attribution;
import io.github.digitalsilkroad.core.release.Cause;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking pinned answers with other data: those that hold, those that changed and by which claims, and
 * the questions that can no longer be asked. A view: {@link #print()} shows it. Immutable and thread-safe.
 *
 * @param pinned the data that answered then
 * @param now the data that answers now
 * @param held the answers that are as they were
 * @param moved the answers that are others
 * @param unasked the questions that no longer parse, or name what is gone
 * @since 0.2.0
 */
public record LockCheck(
        DatasetVersion pinned, DatasetVersion now, List<AnswerLock.Pin> held, List<Moved> moved, List<Unasked> unasked)
        implements Report {

    /**
     * Keeps the lists.
     *
     * @param pinned the data that answered then
     * @param now the data that answers now
     * @param held the answers that are as they were
     * @param moved the answers that are others
     * @param unasked the questions that no longer parse, or name what is gone
     */
    public LockCheck {
        requireNonNull(pinned, "pinned");
        requireNonNull(now, "now");
        held = List.copyOf(requireNonNull(held, "held"));
        moved = List.copyOf(requireNonNull(moved, "moved"));
        unasked = List.copyOf(requireNonNull(unasked, "unasked"));
    }

    /**
     * An answer that moved. Immutable and thread-safe.
     *
     * @param pin what was pinned
     * @param answer what the answer is now
     * @param causes the claims that differ among those that the answers cite, each with its cause; none if only what is
     *     counted changed
     * @param attribution how much each cause moved the answer, and a minimal set of changes that moved it; empty
     *     without the older data
     * @since 0.2.0
     */
    public record Moved(AnswerLock.Pin pin, String answer, List<ClaimCause> causes, Optional<Attribution> attribution) {

        /**
         * Keeps the causes.
         *
         * @param pin what was pinned
         * @param answer what the answer is now
         * @param causes the claims that differ
         * @param attribution how much each cause moved the answer
         */
        public Moved {
            requireNonNull(pin, "pin");
            requireNonNull(answer, "answer");
            causes = List.copyOf(requireNonNull(causes, "causes"));
            requireNonNull(attribution, "attribution");
        }

        /**
         * One line for a shell.
         *
         * @return question, answer then and now, cut at 70 characters
         */
        @Override
        public String toString() {
            return Lines.fit(pin + " -> " + answer);
        }
    }

    /**
     * A claim that differs, and why. Immutable and thread-safe.
     *
     * @param cause why it differs: a correction, a change in the world, new evidence
     * @param before the claim as it was pinned; empty if it is new
     * @param after the claim as it is now; empty if it is gone, or no longer cited
     * @since 0.2.0
     */
    public record ClaimCause(Cause cause, Optional<String> before, Optional<String> after) {

        /**
         * Takes the parts, none of them null.
         *
         * @param cause why it differs
         * @param before the claim as it was pinned
         * @param after the claim as it is now
         */
        public ClaimCause {
            requireNonNull(cause, "cause");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        /**
         * Cause and claim.
         *
         * @return such as
         *     {@code correction: kg-cameras cameras: 800 cameras [...] -> kg-cameras cameras: 855 cameras [...]}
         */
        @Override
        public String toString() {
            return cause.label() + ": " + before.orElse("not cited before") + " -> " + after.orElse("no longer cited");
        }
    }

    /**
     * A question that can no longer be asked. Immutable and thread-safe.
     *
     * @param pin what was pinned
     * @param parses whether it still parses, but names what the data does not have
     * @param why the rule that it breaks
     * @since 0.2.0
     */
    public record Unasked(AnswerLock.Pin pin, boolean parses, String why) {

        /**
         * Takes the parts, none of them null.
         *
         * @param pin what was pinned
         * @param parses whether it still parses
         * @param why the rule that it breaks
         */
        public Unasked {
            requireNonNull(pin, "pin");
            requireNonNull(why, "why");
        }

        /**
         * The question and what is wrong with it.
         *
         * @return such as {@code no longer parses: debt-levrage ...: no such score}
         */
        @Override
        public String toString() {
            return (parses ? "cannot be asked: " : "no longer parses: ") + pin.question() + ": " + why;
        }
    }

    static LockCheck of(AnswerLock lock, Catalog now, @Nullable Catalog then) {
        Catalog seen = lock.seen(now);
        Optional<ReleaseDiff> diff =
                then == null ? Optional.empty() : Optional.of(ReleaseDiff.between(lock.seen(then), seen));
        List<AnswerLock.Pin> held = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Unasked> unasked = new ArrayList<>();
        for (AnswerLock.Pin pin : lock.pins()) {
            boolean parses = false;
            try {
                Score score = lock.scores().parse(pin.question());
                parses = true;
                Assessment answer = score.on(seen);
                String words = AnswerLock.pin(pin.question(), answer).answer();
                if (words.equals(pin.answer())) {
                    held.add(pin);
                } else {
                    moved.add(new Moved(
                            pin,
                            words,
                            causes(pin, CitedClaim.of(answer)),
                            diff.map(changes -> changes.attribute(score))));
                }
            } catch (IllegalArgumentException e) {
                unasked.add(new Unasked(pin, parses, String.valueOf(e.getMessage())));
            }
        }
        return new LockCheck(lock.version(), now.version(), held, moved, unasked);
    }

    private static List<ClaimCause> causes(AnswerLock.Pin pin, List<CitedClaim> cited) {
        Map<String, CitedClaim> fresh = new LinkedHashMap<>();
        for (CitedClaim claim : cited) {
            fresh.put(claim.toString(), claim);
        }
        List<String> gone = new ArrayList<>();
        for (String claim : pin.claims()) {
            if (fresh.remove(claim) == null) {
                gone.add(claim);
            }
        }
        List<ClaimCause> causes = new ArrayList<>();
        for (String claim : gone) {
            String twin = null;
            Cause cause = Cause.CORRECTION;
            for (Map.Entry<String, CitedClaim> other : fresh.entrySet()) {
                if (CitedClaim.where(other.getKey()).equals(CitedClaim.where(claim))) {
                    twin = other.getKey();
                    cause = Cause.CORRECTION;
                    break;
                }
                if (twin == null && other.getValue().revises(claim)) {
                    twin = other.getKey();
                    cause = cause(other.getValue());
                }
            }
            fresh.remove(twin);
            causes.add(new ClaimCause(cause, Optional.of(claim), Optional.ofNullable(twin)));
        }
        fresh.forEach((text, claim) -> causes.add(new ClaimCause(cause(claim), Optional.empty(), Optional.of(text))));
        return causes;
    }

    private static Cause cause(CitedClaim claim) {
        return claim.revision()
                .map(revision -> revision == Revision.CHANGE ? Cause.CHANGE_IN_THE_WORLD : Cause.CORRECTION)
                .orElse(Cause.NEW_EVIDENCE);
    }

    /**
     * Whether all is as it was pinned.
     *
     * @return true if no answer moved and every question can be asked
     */
    public boolean holds() {
        return moved.isEmpty() && unasked.isEmpty();
    }

    /**
     * Ends a test that relies on the answers.
     *
     * @return this check, if {@linkplain #holds all holds}
     * @throws AssertionError if an answer moved, or a question can no longer be asked; the message is the
     *     {@linkplain #page page}
     */
    public LockCheck orThrow() {
        if (!holds()) {
            throw new AssertionError(text(100));
        }
        return this;
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder()
                .heading(Lines.count(held.size(), "answer") + " as pinned by " + pinned + ", " + moved.size()
                        + " moved, " + unasked.size() + " no longer asked; data now: " + now);
        for (Moved answer : moved) {
            page.paragraph("moved: " + answer.pin().question());
            page.paragraph(answer.pin().answer() + " -> " + answer.answer());
            if (answer.attribution().isPresent()) {
                page.add(answer.attribution().get());
                continue;
            }
            answer.causes().forEach(cause -> page.paragraph("- " + cause));
            if (answer.causes().isEmpty()) {
                page.paragraph("- no claim that is cited differs; others decide what is counted");
            }
        }
        for (Unasked question : unasked) {
            page.paragraph(question.toString());
        }
        return page.build();
    }

    /**
     * One line for a shell.
     *
     * @return how many answers hold, moved and can no longer be asked
     */
    @Override
    public String toString() {
        return Lines.count(held.size(), "answer") + " held, " + moved.size() + " moved, " + unasked.size()
                + " not asked";
    }
}
