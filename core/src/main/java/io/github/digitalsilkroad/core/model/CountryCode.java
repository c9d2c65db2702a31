package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.schema.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An ISO 3166-1 alpha-2 country code. Immutable and thread-safe.
 *
 * @param alpha2 the code in upper case, such as {@code KG}
 * @since 0.1.0
 */
public record CountryCode(String alpha2) implements Comparable<CountryCode>, Identified {

    /**
     * ISO 3166-1: the two-letter and the three-letter code of every country, by the two-letter one. The JDK has the
     * same list, but making it costs a fresh process more than reading the data.
     */
    private static final String CODES =
            "ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZEBABIHBBBRBBDBGD"
                    + "BEBELBFBFABGBGRBHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBESBRBRABSBHSBTBTNBVBVTBWBWABYBLRBZBLZCACAN"
                    + "CCCCKCDCODCFCAFCGCOGCHCHECICIVCKCOKCLCHLCMCMRCNCHNCOCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEU"
                    + "DJDJIDKDNKDMDMADODOMDZDZAECECUEEESTEGEGYEHESHERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGAB"
                    + "GBGBRGDGRDGEGEOGFGUFGGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQGRGRCGSSGSGTGTMGUGUMGWGNBGYGUYHKHKG"
                    + "HMHMDHNHNDHRHRVHTHTIHUHUNIDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITAJEJEYJMJAMJOJORJPJPN"
                    + "KEKENKGKGZKHKHMKIKIRKMCOMKNKNAKPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCALILIELKLKALRLBRLSLSOLTLTU"
                    + "LULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNEMFMAFMGMDGMHMHLMKMKDMLMLIMMMMRMNMNGMOMACMPMNPMQMTQMRMRTMSMSR"
                    + "MTMLTMUMUSMVMDVMWMWIMXMEXMYMYSMZMOZNANAMNCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZL"
                    + "OMOMNPAPANPEPERPFPYFPGPNGPHPHLPKPAKPLPOLPMSPMPNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRB"
                    + "RURUSRWRWASASAUSBSLBSCSYCSDSDNSESWESGSGPSHSHNSISVNSJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSDSTSTP"
                    + "SVSLVSXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKLTLTLSTMTKMTNTUNTOTONTRTURTTTTOTVTUVTWTWN"
                    + "TZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIRVNVNMVUVUTWFWLFWSWSMYEYEMYTMYTZAZAF"
                    + "ZMZMBZWZWE";

    private static final int STRIDE = 5;

    private static final int ALPHA2 = 2;
    private static final int ALPHA3 = 3;

    /**
     * One object for each country that was asked for, so that many rows share it; a record may be put there by any
     * thread.
     */
    private static final @Nullable CountryCode[] SHARED = new CountryCode[CODES.length() / STRIDE];

    /**
     * Checks the code.
     *
     * @param alpha2 the code in upper case
     * @throws IllegalArgumentException if it is no code in upper case; use {@link #of} for other forms
     */
    public CountryCode {
        if (alpha2.length() != ALPHA2 || position(alpha2) < 0) {
            throw unknown(alpha2);
        }
    }

    /**
     * Whether a text is meant as a code rather than a name.
     *
     * @param text any text
     * @return true if it has two or three characters
     */
    public static boolean looksLike(String text) {
        return text.length() == ALPHA2 || text.length() == ALPHA3;
    }

    /**
     * A country by its code in any form.
     *
     * @param code an ISO 3166-1 alpha-2 or alpha-3 code, in upper or lower case: {@code KG}, {@code kg}, {@code KGZ}
     * @return the code
     * @throws IllegalArgumentException if there is no such code; the message names the nearest
     */
    public static CountryCode of(String code) {
        int position = position(code.toUpperCase(Locale.ROOT));
        if (position < 0) {
            throw unknown(code);
        }
        return shared(position);
    }

    /**
     * How codes stand in the cells of a table.
     *
     * @return cells that hold the code of a country
     */
    public static Cell<CountryCode> cell() {
        return CodeCell.ONE;
    }

    /** The position among all countries of the one with a code in capital letters, or -1. */
    private static int position(String upper) {
        if (upper.length() == ALPHA3) {
            for (int at = ALPHA2; at < CODES.length(); at += STRIDE) {
                if (CODES.startsWith(upper, at)) {
                    return at / STRIDE;
                }
            }
            return -1;
        }
        int low = 0;
        int high = CODES.length() / STRIDE - 1;
        while (upper.length() == ALPHA2 && low <= high) {
            int middle = (low + high) >>> 1;
            int order = order(upper, middle * STRIDE);
            if (order == 0) {
                return middle;
            }
            low = order > 0 ? middle + 1 : low;
            high = order > 0 ? high : middle - 1;
        }
        return -1;
    }

    /** How a two-letter code stands to the one at a place of the table. */
    private static int order(String upper, int at) {
        int first = upper.charAt(0) - CODES.charAt(at);
        return first == 0 ? upper.charAt(1) - CODES.charAt(at + 1) : first;
    }

    private static CountryCode shared(int position) {
        CountryCode known = SHARED[position];
        if (known == null) {
            known = new CountryCode(CODES.substring(position * STRIDE, position * STRIDE + ALPHA2));
            SHARED[position] = known;
        }
        return known;
    }

    private static IllegalArgumentException unknown(String code) {
        List<String> known = new ArrayList<>();
        for (int at = 0; at < CODES.length(); at += STRIDE) {
            known.add(CODES.substring(at, at + ALPHA2));
        }
        return new IllegalArgumentException("country \"" + Lines.fit(code)
                + "\": must be an ISO 3166-1 code, as in KG or KGZ; "
                + Nearest.choices(code, known));
    }

    /**
     * The id of the country.
     *
     * @return the code as an id
     */
    @Override
    public Id id() {
        return Id.of(alpha2);
    }

    @Override
    public int compareTo(CountryCode other) {
        return alpha2.compareTo(other.alpha2);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountryCode that && alpha2.equals(that.alpha2);
    }

    @Override
    public int hashCode() {
        return alpha2.hashCode();
    }

    /**
     * The code.
     *
     * @return the alpha-2 code in upper case
     */
    @Override
    public String toString() {
        return alpha2;
    }

    private static final class CodeCell extends Cell<CountryCode> {
        private static final CodeCell ONE = new CodeCell();

        @Override
        public CountryCode read(String text) {
            return CountryCode.of(requireNonNull(text, "text"));
        }
    }
}
