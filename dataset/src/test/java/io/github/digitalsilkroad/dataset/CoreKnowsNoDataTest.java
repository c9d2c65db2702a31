package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Core's code names nothing that the data holds: no source, law, system or country, and no year. Its comments may. */
class CoreKnowsNoDataTest {

    private static final Path CORE = Path.of("../core/src/main/java");

    /** Files with names from lists of others, independent of the data: the codes of ISO 3166, the tables of AidData. */
    private static final Set<String> NAMED_BY_OTHERS = Set.of("CountryCode.java", "AidDataRelease.java");

    /** Comments and character literals are matched so that what is in them is passed over. */
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|'(?:[^'\\\\]|\\\\.)+'|\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|(?<![\\w.])(\\d{4})(?![\\w.])",
            Pattern.DOTALL);

    /** An id in a longer text. The name of a format, as {@code digital-silk-road/answer/1}, or schema is none. */
    private static final Pattern WORD = Pattern.compile("(?<!urn:)\\b[a-z0-9]+(?:-[a-z0-9]+)++(?!/)");

    private static final Set<String> IDS = ids();
    private static final Set<String> YEARS = years();

    private static Set<String> ids() {
        Set<String> ids = new HashSet<>(Rows.entities().keySet());
        Rows.of("sources").forEach(source -> ids.add(source.get("id")));
        return ids;
    }

    private static Set<String> years() {
        Set<String> years = new HashSet<>();
        Rows.claims()
                .forEach(claim -> Stream.of(claim.get("as_of").split("[^0-9]"))
                        .filter(number -> number.length() == 4)
                        .forEach(years::add));
        return years;
    }

    /** What a text of code names of the data: ids alone or as words of a longer text, years alone. */
    private static Set<String> named(String code) {
        Set<String> named = new TreeSet<>();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            String text = token.group(1);
            String alone = text == null ? token.group(2) : text;
            if (alone != null && (YEARS.contains(alone) || (text != null && IDS.contains(text)))) {
                named.add(alone);
            }
            Matcher word = WORD.matcher(text == null ? "" : text);
            while (word.find()) {
                if (IDS.contains(word.group())) {
                    named.add(word.group());
                }
            }
        }
        return named;
    }

    @Test
    void noCodeNamesWhatTheDataHolds() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !NAMED_BY_OTHERS.contains(path.getFileName().toString()))
                    .sorted()
                    .toList()) {
                named(Files.readString(file)).forEach(name -> found.add(file.getFileName() + ": " + name));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return source.equals(\"cpc-2020\");",
                "throw new X(\"name one, as in cpc-2020\");",
                "Law law = catalog.law(\"cn-national-intelligence-law-2017\");",
                "creditor(\"CN\")",
                "by(\"huawei\")",
                "static final int FIRST_YEAR = 2008;",
                "in(\"2016\")",
                "/* a comment */ char quote = '\"'; int year = 2016;"
            })
    void whatIsPutBackIsFound(String code) {
        assertThat(named(code)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** Such as {@code cpc-2020}, in 2016. */",
                "// \"CN\" in 2016",
                "private static final int FIRST_YEAR = 1900;",
                "int count = 2016_000; double share = 0.2016;",
                "label = \"AidData 2000-2014\";",
                "FORMAT = \"digital-silk-road/answer/1\";",
                "id = \"urn:digital-silk-road:schema:answer:1\";",
                "label = \"value in US dollars\";"
            })
    void whatIsNoDataIsPassedOver(String code) {
        assertThat(named(code)).isEmpty();
    }
}
