package io.github.digitalsilkroad.examples;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Access;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.Completeness;
import io.github.digitalsilkroad.lint.report.Hindsight;
import io.github.digitalsilkroad.lint.report.ResearchPriorities;
import io.github.digitalsilkroad.site.Choices;
import io.github.digitalsilkroad.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the report: the briefing, the answers as charts, the reference list of each country, and a page for everything
 * in the data.
 */
public final class BriefingSite {

    private static final int PRIORITIES = 50;

    /**
     * From how many systems on other readings are left to the command line, and what lists or tries each fact is left
     * out.
     */
    private static final int MANY = 1_000;

    private BriefingSite() {}

    /**
     * Writes all pages on the countries that the data is about into a folder.
     *
     * @param dsr what they show, through any lens
     * @param folder where to; it is made if it is not there
     * @return the first page
     * @throws IOException if a page cannot be written
     */
    public static Path write(Catalog dsr, Path folder) throws IOException {
        return write(dsr, Subject.countries(dsr), folder);
    }

    /** Writes all pages into a folder, which is made if it is not there, all or none; returns the first page. */
    static Path write(Catalog dsr, List<Country> countries, Path folder) throws IOException {
        Answers answers = new Answers(dsr);
        OwedShares owed = new OwedShares(dsr, countries, answers);
        Story story = new Story(dsr, countries, owed, answers);
        Site site = Site.of(dsr)
                .opening(story.headline(), story.page())
                .with("charts", "Charts", charts(dsr, countries, owed, answers))
                .with(
                        "figures",
                        "All figures",
                        isMany(dsr)
                                ? leftOut(dsr, "the lists of each kind have them, in parts")
                                : ReferenceList.of(dsr, countries, answers))
                .with("known-when", "What was known when", KnownWhen.of(dsr, countries))
                .with("find-out", "What to find out", toFindOut(dsr));
        if (dsr.findSource(BriefingPage.BRIEF).isPresent()) {
            site = site.with("reread", "The brief read again", Hindsight.of(dsr, BriefingPage.BRIEF));
        }
        Map<String, View> workings = new LinkedHashMap<>();
        owed.all().forEach(answer -> workings.put(answer.question(), answer.why()));
        if (!isMany(dsr)) {
            workings.putAll(new MoreQuestions(dsr, countries, answers).pages());
        }
        Map<Country, Map<String, View>> glances = new LinkedHashMap<>();
        Map<String, Catalog> worlds = isMany(dsr) ? Map.of(SeenThrough.ALL, dsr) : SeenThrough.of(dsr);
        worlds.forEach((label, world) -> {
            boolean isAll = label.equals(SeenThrough.ALL);
            Answers there = isAll ? answers : new Answers(world);
            OwedShares then = isAll ? owed : new OwedShares(world, countries, there);
            String suffix = isAll ? "" : " (" + label + ")";
            for (Country country : countries) {
                world.find(country).map(Country.class::cast).ifPresent(known -> {
                    glances.computeIfAbsent(country, absent -> new LinkedHashMap<>())
                            .put(label, new CountryProfile(world, known, then, suffix, there).glance());
                    CountryProfile.answers(known, then.latestYear(), there)
                            .forEach(answer -> workings.put(answer.question() + suffix, answer.why()));
                });
            }
        });
        Completeness known = site.completeness();
        for (Country country : countries) {
            View glance = Choices.of("Seen through", requireNonNull(glances.get(country)));
            site = site.leading(
                    country.id().toString(), new CountryProfile(dsr, country, owed, "", answers).page(glance, known));
            OtherShares others = new OtherShares(dsr, country, owed);
            if (!others.isEmpty()) {
                workings.put(others.question(), others.page());
            }
        }
        for (Map.Entry<String, View> working : workings.entrySet()) {
            site = site.answering(working.getKey(), working.getValue());
        }
        Site whole = site;
        Draft.write(folder, draft -> whole.forEach((name, content) -> write(draft.resolve(name), content)));
        return folder.resolve("index.html");
    }

    /** Whether there are so many systems that a page leaves out what asks each of them again and again. */
    static boolean isMany(Catalog dsr) {
        return dsr.deployments().count() > MANY;
    }

    /**
     * What would move the headlines most; of very many systems this takes long, and the page says how to ask for it.
     */
    private static View toFindOut(Catalog dsr) {
        return isMany(dsr)
                ? leftOut(dsr, "every fact of them would be tried. The command find-out asks for it")
                : ResearchPriorities.of(dsr, Headlines.of(dsr)).first(PRIORITIES);
    }

    private static View leftOut(Catalog dsr, String instead) {
        return Document.builder()
                .paragraph("Left out for " + dsr.deployments().count() + " systems: " + instead + ".")
                .build();
    }

    private static void write(Path file, String content) {
        try {
            Draft.writeFile(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static View charts(Catalog dsr, List<Country> countries, OwedShares owed, Answers answers) {
        Document.Builder page = Document.builder()
                .heading("Concentration of vendors")
                .add(new StoryCharts(dsr, countries, answers).vendors());
        page.heading("Debt to China").add(owed.panels(countries));
        if (dsr.find(Law.KIND, Subject.LAW).isPresent()) {
            page.heading("Parties of China, by their access to a system").add(access(dsr, countries));
        }
        return page.build();
    }

    private static View access(Catalog dsr, List<Country> countries) {
        Table.Builder table = Table.of(
                        "Percent of digital systems, from least to most; where no source states it, it may be anyone")
                .column("Country");
        Arrays.stream(Access.values()).forEach(access -> table.column(access.label()));
        for (Country country : countries) {
            List<Text> cells = new ArrayList<>(List.of(Text.thing(country.id(), country.name())));
            for (Access access : Access.values()) {
                Assessment answer = JurisdictionExposure.to(Subject.LAW)
                        .of(country.code().toString())
                        .having(access)
                        .on(dsr);
                cells.add(Text.of(answer.value()
                        .map(value ->
                                Estimate.between(value.low(), value.high()).describe(3)
                                        + answer.coverage()
                                                .map(known -> "\n" + known.known() + " of " + known.all() + " known")
                                                .orElse(""))
                        .orElse("-")));
            }
            table.row(cells.toArray(Text[]::new));
        }
        return table.build();
    }
}
