package io.github.digitalsilkroad.core.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Says what is wrong with a text that is no JSON. */
public final class JsonFault {

    /** So much of a word that is no JSON tells which it is. */
    private static final int LONGEST_WORD = 20;

    private static final String END = "the end of the document";

    private JsonFault() {}

    /**
     * What is wrong: a limit that is exceeded, or what a character is in place of what is expected.
     *
     * @param fault what the parser threw
     * @param json the parser, which reads an object
     * @param text the text, or its end up to beyond the fault
     * @param start how many characters are before that end
     * @return such as {@code not JSON at character 13: found '"', expected ':'}
     */
    public static String words(JacksonException fault, JsonParser json, String text, long start) {
        StreamReadConstraints limits = json.streamReadConstraints();
        JsonLocation at = fault.getLocation();
        if (json.getParsingContext().getNestingDepth() > limits.getMaxNestingDepth()) {
            return "more than " + Lines.count(limits.getMaxNestingDepth(), "level");
        }
        return at == null // within a word that is not read to its end
                ? "a name or a number of more than " + limits.getMaxNameLength()
                        + " characters, or a text of more than " + limits.getMaxStringLength()
                : "not JSON at character " + at.getColumnNr() + ": "
                        + words(text, (int) (at.getCharOffset() - start), json);
    }

    /** What is wrong with a text that is JSON up to a character. */
    private static String words(String text, int at, JsonParser json) {
        String name = '"' + json.getParsingContext().getCurrentName() + '"';
        if (text.startsWith(name, at - name.length())
                && text.substring(at).stripLeading().startsWith(":")
                && !json.hasToken(JsonToken.FIELD_NAME)) {
            return name + " occurs twice in one object";
        }
        int end = at;
        while (end < text.length() && end < at + LONGEST_WORD && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String before = text.substring(0, at).strip();
        return "found "
                + (at == text.length() ? END : "'" + text.substring(at, Math.max(at + 1, end)) + "'")
                + ", expected "
                + (before.isEmpty() ? "'{'" : expected(before.charAt(before.length() - 1), json));
    }

    /** What must follow what was read, whose last character that is no blank is given. */
    private static String expected(char last, JsonParser json) {
        boolean isObject = json.getParsingContext().inObject();
        boolean isCut = json.hasToken(JsonToken.START_OBJECT) || json.hasToken(JsonToken.VALUE_STRING);
        if (json.getParsingContext().inRoot()) {
            return END;
        } else if (last == '{' || (last == ',' && isObject)) {
            return "a name in quotation marks";
        } else if (json.hasToken(JsonToken.FIELD_NAME) && last == '"') {
            return "':'";
        } else if (isCut && last != '"' && last != ',') {
            return "the end of a text, a quotation mark on the same line";
        } else if (last == ',' || last == '[' || json.hasToken(JsonToken.FIELD_NAME)) {
            return "a value";
        }
        return isObject ? "',' or '}'" : "',' or ']'";
    }
}
