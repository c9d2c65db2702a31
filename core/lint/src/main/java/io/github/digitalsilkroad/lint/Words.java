package io.github.digitalsilkroad.lint;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a sentence: names and words, numbers, and signs, each on its own. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[$]?\\d+(?:[.,]\\d+)*(?:bn|mn|m|k)?(?![\\p{L}\\d])"
            + "|[\\p{L}\\p{N}]+(?:['\u2019.&+-][\\p{L}\\p{N}]+)*\\+?|\\S");

    /** A number of a note, as sentences carry them at the end, and raised digits. */
    static final Pattern NOTE = Pattern.compile("\\[\\^?\\d{1,3}\\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+");

    private final List<String> said = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();

    /** The words that no blank parts from the word before. */
    private final BitSet attached = new BitSet();

    /** What was read from a place on, by part and place: many rules ask for the same part there. */
    private final Map<String, List<@Nullable List<Slots.Read>>> reads = new HashMap<>();

    private final Map<Integer, List<Gazetteer.Named>> named = new HashMap<>();

    private final Set<String> distinct = new HashSet<>();

    Words(String text) {
        String plain = NOTE.matcher(text).replaceAll("").strip();
        int end = 0;
        for (Matcher found = WORD.matcher(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
                found.find();
                end = found.end()) {
            String word = found.group().replace('\u2019', '\'');
            attached.set(said.size(), found.start() == end);
            said.add(word);
            lower.add(word.toLowerCase(Locale.ROOT));
        }
        distinct.addAll(lower);
    }

    private Words(List<String> said, BitSet attached) {
        this.said.addAll(said);
        said.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        this.attached.or(attached);
        distinct.addAll(lower);
    }

    List<Slots.Read> read(String slot, int at, Supplier<List<Slots.Read>> reader) {
        List<@Nullable List<Slots.Read>> places =
                reads.computeIfAbsent(slot, name -> new ArrayList<>(Collections.nCopies(size() + 1, null)));
        List<Slots.Read> known = at > size() ? List.of() : places.get(at);
        if (known == null) {
            known = reader.get();
            places.set(at, known);
        }
        return known;
    }

    /** The things that are named from a place on, which are looked up once. */
    List<Gazetteer.Named> named(int at, Supplier<List<Gazetteer.Named>> reader) {
        List<Gazetteer.Named> known = named.get(at);
        if (known == null) {
            known = reader.get();
            named.put(at, known);
        }
        return known;
    }

    /** Some of the words; what was read of all of them is known to all of them again. */
    Words part(int from, int to) {
        return from == 0 && to == size() ? this : new Words(said.subList(from, to), attached.get(from, to));
    }

    /** Without some words. */
    Words without(int... places) {
        Set<Integer> gone = Set.copyOf(Ints.asList(places));
        List<String> fewer = new ArrayList<>();
        BitSet remaining = new BitSet();
        boolean isAttached = true;
        for (int at = 0; at < size(); at++) {
            isAttached &= attached.get(at);
            if (!gone.contains(at)) {
                remaining.set(fewer.size(), isAttached);
                fewer.add(said(at));
                isAttached = true;
            }
        }
        return new Words(fewer, remaining);
    }

    /** Whether one of some words is among them. */
    boolean holdsAny(Set<String> some) {
        return !Collections.disjoint(distinct, some); // looks for each of the few
    }

    int size() {
        return said.size();
    }

    /** A word as it is written. */
    String said(int at) {
        return said.get(at);
    }

    /** A word in lower case, empty past the end. */
    String at(int at) {
        return at < lower.size() ? lower.get(at) : "";
    }

    boolean isAt(int at, String word) {
        return at(at).equals(word);
    }

    /** How many words a choice of words has, if it stands at a place; else 0. */
    int startsWith(String choice, int from) {
        int at = from;
        int start = 0;
        while (start <= choice.length()) {
            int space = choice.indexOf(' ', start);
            int end = space < 0 ? choice.length() : space;
            String word = at(at++);
            if (word.length() != end - start || !choice.startsWith(word, start)) {
                return 0;
            }
            start = end + 1;
        }
        return at - from;
    }

    /** Some of the words with blanks where the sentence has some. */
    String printed(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            text.append(at == from || attached.get(at) ? "" : " ").append(said(at));
        }
        return text.toString();
    }

    String joined(int from, int to) {
        return String.join(" ", lower.subList(from, to));
    }

    boolean isCapital(int at) {
        return at < said.size() && !Character.isLowerCase(said.get(at).codePointAt(0));
    }

    /** All words and signs, with a blank between any two. */
    @Override
    public String toString() {
        return String.join(" ", said);
    }
}
