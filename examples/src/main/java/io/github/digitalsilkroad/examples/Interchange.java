package io.github.digitalsilkroad.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.frame.Frame;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.CatalogJson;
import io.github.digitalsilkroad.interchange.json.PartJson;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import io.github.digitalsilkroad.interchange.json.TableJson;
import io.github.digitalsilkroad.interchange.json.YearlyValues;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What leaves the library and comes back: JSON, checkable answers, a delta between two states of knowledge, pinned
 * answers.
 */
public final class Interchange {

    private static final List<String> QUESTIONS = List.of(
            "debt-leverage debtor=TJ creditor=CN over=public-debt year=2016",
            "vendor-concentration country=UZ stated-only=true",
            "concessionality financing=tj-dushanbe-safe-city-gcl");
    private static final int WIDTH = 78;

    private final Catalog dsr = DigitalSilkRoad.load();

    private Interchange() {}

    /**
     * Prints what each format does; with a directory as argument, writes the documents and their schemas there instead.
     *
     * @param args nothing, or a directory
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            new Interchange().show();
        } else {
            new Interchange().write(Path.of(args[0]));
        }
    }

    private void show() throws Exception {
        heading("JSON");
        StringBuilder json = new StringBuilder();
        new CatalogJson().write(dsr, json);
        Catalog back = CatalogJson.read(new StringReader(json.toString()));
        say("read back equal: " + back.entities().equals(dsr.entities()));
        say("two values spoiled:");
        String spoiled = json.toString()
                .replace("\"category\":\"safe-city\"", "\"category\":\"safe-town\"")
                .replaceFirst("\"country\":\"KG\"", "\"country\":[\"KG\"]");
        try {
            CatalogJson.read(new StringReader(spoiled));
        } catch (InvalidDataException refused) {
            refused.problems().stream().limit(3).forEach(problem -> say("  " + problem));
        }

        heading("Numbers of a series as CSV");
        StringBuilder csv = new StringBuilder();
        Frame.of(YearlyValues.of(DebtLeverage.of("TJ").owedTo("CN").timeline(dsr, 2014, 2016)))
                .writeCsv(csv);
        csv.toString().lines().forEach(Interchange::say);

        heading("Values in Jackson databind");
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        Attested<Quantity> cameras = dsr.deployment("tj-dushanbe-safe-city").cameras();
        Quantity count = cameras.value().orElseThrow();
        String value = mapper.writeValueAsString(count);
        say(value);
        say("read back equal: " + mapper.readValue(value, Quantity.class).equals(count));
        say(mapper.writeValueAsString(cameras.claims().get(0)));

        heading("Answers that others can check");
        for (String question : QUESTIONS) {
            Answer answer = Answer.of(Scores.parse(question), dsr);
            StringBuilder text = new StringBuilder();
            answer.write(text);
            say(question + ": " + answer.hash());
            say("  one digit changed: " + refused(text.toString().replaceFirst("2", "3")));
        }

        heading("What a year brought, as a delta");
        Catalog then = dsr.knownBy("2023");
        ReleaseDelta delta = ReleaseDelta.between(then, dsr);
        Set<String> kinds = new TreeSet<>();
        delta.changes()
                .forEach(change ->
                        kinds.add(change.op() + " for " + change.cause().label()));
        say(kinds.toString());
        say("old + delta = new: " + delta.apply(then).entities().equals(dsr.entities()));

        heading("Answers pinned by what was known in 2023");
        List<Score> scores = new ArrayList<>();
        QUESTIONS.forEach(question -> scores.add(Scores.parse(question)));
        StringBuilder lock = new StringBuilder();
        AnswerLock.of(then, scores).write(lock);
        String bare = lock.toString().replaceFirst("through .*\n", "").replace("concessionality", "concessionalty");
        say(AnswerLock.read(new StringReader(bare)).check(dsr).text(WIDTH));
    }

    private void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        write(directory.resolve("catalog.json"), out -> new CatalogJson().write(dsr, out));
        write(directory.resolve("catalog.schema.json"), out -> new CatalogJson.Schema().write(dsr, out));
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Score score = Scores.parse(QUESTIONS.get(i));
            write(
                    directory.resolve("answer-" + (i + 1) + ".json"),
                    out -> Answer.of(score, dsr).write(out));
        }
        write(directory.resolve("answer.schema.json"), Answer::schema);
        Deployment system = dsr.deployment("tj-dushanbe-safe-city");
        LedgerRow claim = dsr.claims().about(system.id().toString()).list().get(0);
        write(directory.resolve("part-entity.json"), out -> PartJson.write(dsr, system, out));
        write(
                directory.resolve("part-fact.json"),
                out -> PartJson.write(dsr, new Fact(system, system.cameras(), OptionalInt.empty()), out));
        write(directory.resolve("part-claim.json"), out -> PartJson.write(dsr, claim, out));
        write(directory.resolve("part.schema.json"), out -> PartJson.schema(dsr, out));
        Table table = Fact.table(system.cameras());
        YearlyValues series = YearlyValues.of(dsr.series("tj-gdp"));
        write(directory.resolve("table.json"), out -> TableJson.write(table, out));
        write(directory.resolve("table.schema.json"), TableJson::tableSchema);
        write(directory.resolve("series.json"), out -> TableJson.write(series, out));
        write(directory.resolve("series.schema.json"), TableJson::seriesSchema);
        Catalog then = dsr.knownBy("2023");
        write(
                directory.resolve("delta.jsonl"),
                out -> ReleaseDelta.between(then, dsr).write(out));
        write(
                directory.resolve("empty.jsonl"),
                out -> ReleaseDelta.between(dsr, dsr).write(out));
        write(directory.resolve("delta.schema.json"), out -> ReleaseDelta.schema(dsr, out));
    }

    private interface Content {
        void write(Appendable out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            content.write(out);
        }
    }

    private static void heading(String text) {
        say((text.equals("JSON") ? "" : "\n") + text + "\n" + "=".repeat(text.length()));
    }

    /** Why a document is no answer, as it names it first. */
    private static String refused(String document) {
        try {
            return "read as " + Answer.read(new StringReader(document));
        } catch (InvalidDataException changed) {
            return changed.problems().get(0).toString();
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
