package io.github.digitalsilkroad.examples.check;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.json.Answer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the answers to every score of every thing that it can be asked about, one document a line. */
public final class AllAnswers {

    private static final int FIRST_YEAR = 2013;
    private static final int LAST_YEAR = 2024;

    private static final Set<String> SIZED = Set.of(
            VendorConcentration.everywhere().form().name(),
            JurisdictionExposure.to("law").form().name());

    private AllAnswers() {}

    /**
     * Writes the answers.
     *
     * @param args the file
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Catalog dsr = DigitalSilkRoad.load();
        try (Writer out = Files.newBufferedWriter(Path.of(args[0]))) {
            for (List<String> score : Scores.all().examples(dsr).rows()) {
                for (ReadableForm form : forms(ReadableForm.parse(score.get(0)), dsr)) {
                    write(form.toString(), dsr, out);
                }
            }
        }
    }

    private static void write(String question, Catalog dsr, Writer out) throws IOException {
        try {
            Answer.of(Scores.parse(question), dsr).write(out);
        } catch (IllegalArgumentException unfit) {
            // The question cannot be asked so, such as a ratio of two series in other units.
        }
    }

    /**
     * The form with each of its things replaced by each thing of the kind, its year by each year, and what it counts
     * by.
     */
    private static Set<ReadableForm> forms(ReadableForm example, Catalog dsr) {
        Set<ReadableForm> forms = new LinkedHashSet<>(Set.of(example));
        for (Map.Entry<String, String> argument : example.arguments()) {
            dsr.entities().stream()
                    .filter(thing -> thing.id().toString().equals(argument.getValue()))
                    .findFirst()
                    .ifPresent(thing -> {
                        for (Entity other : dsr.rows(thing.kind()).list()) {
                            forms.add(
                                    with(example, argument.getKey(), other.id().toString()));
                        }
                    });
        }
        dsr.countries()
                .forEach(country ->
                        forms.add(example.with("country", country.id().toString())));
        if (SIZED.contains(example.name())) {
            for (ReadableForm form : Set.copyOf(forms)) {
                for (SystemSize size : SystemSize.values()) {
                    forms.add(form.with("by", size.code()));
                }
            }
        }
        if (example.name().equals(VendorConcentration.everywhere().form().name())) {
            for (ReadableForm form : Set.copyOf(forms)) {
                forms.add(form.with("stated-only", true));
                forms.add(form.with("joint-supply", true));
            }
        }
        for (ReadableForm form : Set.copyOf(forms)) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                forms.add(with(form, "year", Integer.toString(year)));
            }
        }
        return forms;
    }

    private static ReadableForm with(ReadableForm form, String key, String value) {
        ReadableForm changed = ReadableForm.of(form.name());
        for (Map.Entry<String, String> argument : form.arguments()) {
            changed = changed.with(argument.getKey(), argument.getKey().equals(key) ? value : argument.getValue());
        }
        return changed;
    }
}
