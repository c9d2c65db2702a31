package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The main job: what the Digital Silk Road built in Central Asia, with whose money, and what that adds up to; every
 * figure with a footnote.
 *
 * <p>Arguments are country codes; without any, all five countries of Central Asia are told.
 */
public final class Briefing {

    static final String REGION = "Central Asia";

    private static final int BAD_ARGUMENTS = 2;

    private Briefing() {}

    /**
     * Prints the briefing.
     *
     * @param args ISO 3166 codes of countries of Central Asia; none for all
     */
    public static void main(String[] args) {
        int status = run(
                args,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Prints the briefing, or one line that says what is wrong with the arguments; returns the exit status. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Catalog dsr = DigitalSilkRoad.load();
        List<Country> chosen = new ArrayList<>();
        for (String arg : args) {
            Country country = find(dsr, arg);
            if (country == null) {
                err.println("no country '" + arg + "' in this briefing; choose from " + choices(dsr)
                        + ", or none for all of them");
                return BAD_ARGUMENTS;
            }
            if (!chosen.contains(country)) {
                chosen.add(country);
            }
        }
        List<Country> countries = chosen.isEmpty() ? dsr.countries().in(REGION).list() : chosen;
        out.print(BriefingPage.of(dsr, countries).text(View.TERMINAL_WIDTH));
        out.flush();
        return 0;
    }

    private static @org.jspecify.annotations.Nullable Country find(Catalog dsr, String code) {
        String wanted = code.toUpperCase(Locale.ROOT);
        for (Country country : dsr.countries().in(REGION)) {
            if (country.code().toString().equals(wanted) || country.iso3().equals(wanted)) {
                return country;
            }
        }
        return null;
    }

    private static String choices(Catalog dsr) {
        List<String> choices = new ArrayList<>();
        for (Country country : dsr.countries().in(REGION)) {
            choices.add(country.code() + " (" + country.name() + ")");
        }
        return String.join(", ", choices);
    }
}
