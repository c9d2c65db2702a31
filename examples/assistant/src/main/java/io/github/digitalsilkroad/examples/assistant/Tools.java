package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Disputes;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactQuery;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.SearchHit;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.examples.assistant.Documents.Answered;
import io.github.digitalsilkroad.examples.assistant.Documents.Compared;
import io.github.digitalsilkroad.examples.assistant.Documents.Found;
import io.github.digitalsilkroad.examples.assistant.Documents.Summed;
import io.github.digitalsilkroad.examples.assistant.Documents.Supposed;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.TableJson;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.report.CrossSection;
import io.github.digitalsilkroad.lint.report.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an assistant may ask of one catalog. Immutable and thread-safe. */
final class Tools {

    private static final String STRING = "string";

    private final Catalog catalog;
    private final Grammar<Score> scores;

    Tools(Catalog catalog, Grammar<Score> scores) {
        this.catalog = catalog;
        this.scores = scores;
    }

    /** All tools, in the order in which they are listed. */
    List<Tool> all() {
        return Stream.of(finding(), asked(), overviews()).flatMap(List::stream).toList();
    }

    /** What finds things. */
    private List<Tool> finding() {
        return List.of(
                new Tool(
                        "search",
                        "Finds systems, companies, loans, laws, places and so on by words: names, aliases, places,"
                                + " identifiers. Tolerates typos.",
                        properties(
                                "words", text("such as huawei dushanbe"),
                                "kind", choice("only of this kind", kinds()),
                                "first", count("how many at most, by default 20")),
                        List.of("words"),
                        Documents.FOUND.schema(),
                        this::search),
                new Tool(
                        "thing",
                        "Everything that sources claim of one thing, with who says it and where they contradict each"
                                + " other; of a source, what it claims.",
                        properties(
                                "name",
                                text("an id, a name or an alias, such as huawei, or the id of a source"),
                                through()),
                        List.of("name"),
                        Documents.thing(catalog),
                        this::thing));
    }

    /** What asks a score. */
    private List<Tool> asked() {
        return List.of(
                new Tool(
                        "ask",
                        "Answers a question by a score: a number with its bounds, how much is known, its scope and its"
                                + " sources.",
                        asking(),
                        List.of(),
                        Documents.ANSWERED.schema(),
                        this::ask),
                new Tool(
                        "why",
                        "The working of an answer: formula, inputs with their sources, what is missing; and the whole"
                                + " answer as a document that can be computed again.",
                        asking(),
                        List.of(),
                        Documents.published(Answer::schema),
                        this::why),
                new Tool(
                        "cite",
                        "The sources of what an answer shows, with addresses.",
                        asking(),
                        List.of(),
                        Documents.CITED,
                        this::cite),
                new Tool(
                        "compare",
                        "Answers several questions in one unit side by side, such as one score of five countries, and"
                                + " says which is certainly the greatest.",
                        properties(
                                "questions",
                                list("questions in readable form, such as vendor-concentration country=KG"),
                                through()),
                        List.of("questions"),
                        Documents.COMPARED.schema(),
                        this::compare),
                new Tool(
                        "total",
                        "Adds up a figure over all things of a kind: the sum with its bounds, how many rows it adds, each"
                                + " row that it leaves out with the reason, and its sources.",
                        properties(
                                "property",
                                choice("what is added", measures().keySet()),
                                "unit",
                                text("only figures in this unit, such as CNY; by default the usual one"),
                                "kind",
                                choice("the kind of things to add up; deployment if it is left out", kinds()),
                                "country",
                                text("only those of this country or place, such as KG"),
                                "party",
                                text("of deployments, only those of this vendor or operator, such as huawei"),
                                through()),
                        List.of("property"),
                        Documents.SUMMED.schema(),
                        this::total),
                new Tool(
                        "what_if",
                        "What a question would be answered if something were otherwise: before, after, and the bounds"
                                + " of the change.",
                        properties(
                                asking(),
                                "edits",
                                list("what would be otherwise: "
                                        + forms(Edit.grammar().examples()))),
                        List.of("edits"),
                        Documents.SUPPOSED.schema(),
                        this::whatIf));
    }

    /** What shows or checks much at once. */
    private List<Tool> overviews() {
        return List.of(
                new Tool(
                        "disputes",
                        "The facts on which sources contradict each other, the most consequential first.",
                        properties(
                                "about",
                                text("only those of this thing, by id or name"),
                                "country",
                                text("only those of this country"),
                                "first",
                                count("how many at most, by default 10"),
                                through()),
                        List.of(),
                        Documents.table(true),
                        this::disputes),
                new Tool(
                        "timeline",
                        "What happened in a country, or to the systems of a party, in the order of time: systems,"
                                + " loans, laws, incidents and lists.",
                        properties(
                                "country",
                                text("a country, such as KG"),
                                "party",
                                text("a vendor, such as huawei: its systems, in the country if there is one"),
                                through()),
                        List.of(),
                        Documents.table(false),
                        this::timeline),
                new Tool(
                        "lint",
                        "Checks an English sentence against the data: true, nearly true, false, disputed, unknown, or not"
                                + " tested.",
                        properties("sentence", text("one sentence"), through()),
                        List.of("sentence"),
                        Documents.LINTED.schema(),
                        this::lint));
    }

    private Reply search(Arguments arguments, Tool.Call call) {
        Kind<?>[] only = arguments.optional("kind").stream().map(this::kind).toArray(Kind<?>[]::new);
        List<SearchHit> all = catalog.search(arguments.text("words"), Integer.MAX_VALUE, only);
        List<SearchHit> hits = all.subList(0, Math.min(all.size(), arguments.count("first", 20)));
        return Reply.quoting(
                shown(hits.size(), all.size(), "found") + "\n"
                        + hits.stream().map(SearchHit::toString).collect(Collectors.joining("\n")),
                Documents.FOUND.document(new Found(
                        all.size(), hits.stream().map(SearchHit::entity).toList())));
    }

    /** How many there are and are shown, so that none takes the list for all of them. */
    private static String shown(int some, int all, String what) {
        return all + " " + what + (some < all ? ", the first " + some + " shown" : "");
    }

    private Reply ask(Arguments arguments, Tool.Call call) {
        Catalog seen = arguments.through(catalog);
        Score question = arguments.question(scores);
        Assessment answer = call.counted(question, 1).on(seen);
        return Reply.quoting(said(answer), Documents.ANSWERED.document(new Answered(question, seen, answer)));
    }

    private Reply thing(Arguments arguments, Tool.Call call) throws IOException {
        Catalog seen = arguments.through(catalog);
        Optional<Source> source = seen.findSource(arguments.text("name"));
        if (source.isPresent()) {
            return source(seen, source.get());
        }
        Entity entity = entity(seen, arguments.text("name"));
        Document text = Document.builder()
                .add(Fact.table(entity))
                .add(seen.claims().about(entity.id().toString()).page())
                .build();
        return Reply.quoting(text, Documents.parsed(Resources.document(seen, entity)));
    }

    private static Reply source(Catalog seen, Source source) throws IOException {
        Document text = Document.builder()
                .paragraph(Citation.of(source).toString())
                .add(seen.claims().by(source.id().toString()).page())
                .build();
        return Reply.quoting(text, Documents.parsed(Resources.document(Set.of(source))));
    }

    private Reply why(Arguments arguments, Tool.Call call) throws IOException {
        Catalog seen = arguments.through(catalog);
        Score question = arguments.question(scores);
        View why = call.counted(question, 2).on(seen).why();
        Map<String, Object> document = Documents.parsed(Resources.document(seen, question));
        call.progress(2, 2);
        return Reply.quoting(why, document);
    }

    private Reply cite(Arguments arguments, Tool.Call call) throws IOException {
        Assessment answer = call.counted(arguments.question(scores), 1).on(arguments.through(catalog));
        Set<Source> sources = Documents.sources(answer);
        return Reply.quoting(
                sources.isEmpty() ? "no sources" : answer.cite().text(Reply.WIDTH),
                Documents.parsed(Resources.document(sources)));
    }

    private Reply compare(Arguments arguments, Tool.Call call) {
        Catalog seen = arguments.through(catalog);
        List<Score> questions =
                arguments.texts("questions").stream().map(scores::parse).toList();
        CrossSection sides = CrossSection.of(seen, call.counted(questions, questions.size()));
        List<String> said = new ArrayList<>();
        List<Answered> answers = new ArrayList<>();
        for (Assessment answer : sides.assessments()) {
            said.add(said(answer));
            answers.add(new Answered(questions.get(answers.size()), seen, answer));
        }
        return Reply.quoting(
                sides.text(Reply.WIDTH) + "\n" + String.join("\n\n", said),
                Documents.COMPARED.document(new Compared(sides, answers)));
    }

    private Reply total(Arguments arguments, Tool.Call call) {
        Catalog seen = arguments.through(catalog);
        Property<?> property = Optional.ofNullable(measures().get(arguments.text("property")))
                .orElseThrow(() -> new IllegalArgumentException("property \"" + arguments.text("property")
                        + "\": must be one of " + String.join(", ", measures().keySet())));
        Kind<? extends Entity> kind = arguments
                .optional("kind")
                .<Kind<? extends Entity>>map(this::kind)
                .orElse(Deployment.KIND);
        Optional<String> party = arguments.optional("party");
        if (party.isPresent() && !kind.equals(Deployment.KIND)) {
            throw new IllegalArgumentException("party \"" + party.get() + "\": is asked of deployments alone");
        }
        Total total = kind.equals(Deployment.KIND)
                ? total(party.map(seen.deployments()::by).orElseGet(seen::deployments), property, arguments)
                : total(seen.rows(kind), property, arguments);
        call.progress(1, 1);
        return Reply.quoting(
                total.text(Reply.WIDTH) + "\nof " + seen + "\n" + named(Documents.sources(total)),
                Documents.SUMMED.document(new Summed(seen, total)));
    }

    private static <Q extends FactQuery<?, Q>> Total total(Q all, Property<?> property, Arguments arguments) {
        Q rows = arguments.optional("country").map(all::in).orElse(all);
        return arguments
                .optional("unit")
                .map(unit -> rows.total(property, unit))
                .orElseGet(() -> rows.total(property));
    }

    /** What can be added up, by name. */
    private Map<String, Property<?>> measures() {
        Map<String, Property<?>> measures = new TreeMap<>();
        for (Vocabulary.Term term : catalog.vocabulary().terms()) {
            if (term.property().type().isNumber()) {
                measures.put(term.name(), term.property());
            }
        }
        return measures;
    }

    private Reply whatIf(Arguments arguments, Tool.Call call) {
        Scenario scenario = Scenario.named("these edits");
        List<String> edits = arguments.texts("edits");
        if (edits.isEmpty()) {
            throw new IllegalArgumentException(
                    "no edit: give one or more, each " + forms(Edit.grammar().examples()));
        }
        for (String edit : edits) {
            scenario = scenario.with(Edit.grammar().parse(edit));
        }
        Catalog seen = arguments.through(catalog);
        Catalog otherwise = seen.through(scenario);
        Score question = arguments.question(scores);
        Comparison comparison = call.counted(question, 2).compare(seen, otherwise);
        return Reply.quoting(
                comparison.text(Reply.WIDTH) + "\n" + said(comparison.before()) + "\n\n" + said(comparison.after()),
                Documents.SUPPOSED.document(new Supposed(question, seen, otherwise, comparison)));
    }

    private Reply disputes(Arguments arguments, Tool.Call call) throws IOException {
        Catalog seen = arguments.through(catalog);
        Disputes disputes = seen.disputes();
        call.progress(1, 2);
        Optional<String> about = arguments.optional("about");
        if (about.isPresent()) {
            disputes = disputes.about(entity(seen, about.get()).id().toString());
        }
        Optional<String> country = arguments.optional("country");
        if (country.isPresent()) {
            disputes = disputes.in(country.get());
        }
        int all = disputes.count();
        Disputes some = disputes.first(arguments.count("first", 10));
        Map<String, Object> document = Documents.written(out -> TableJson.write(some.table(), out));
        document.put("all", all);
        call.progress(2, 2);
        String shown = shown(some.count(), all, "disputed");
        return Reply.quoting(all == 0 ? shown : shown + "\n" + some.text(Reply.WIDTH), document);
    }

    private Reply timeline(Arguments arguments, Tool.Call call) throws IOException {
        Catalog seen = arguments.through(catalog);
        Optional<String> party = arguments.optional("party");
        Optional<String> country = arguments.optional("country");
        if (party.isEmpty() && country.isEmpty()) {
            throw new IllegalArgumentException("give \"country\", such as KG, or \"party\", such as huawei, or both");
        }
        Deployments within = country.map(seen.deployments()::in).orElseGet(seen::deployments);
        Timeline timeline = party.isPresent()
                ? Timeline.of(seen, within.by(party.get()))
                : Timeline.of(seen, country.orElseThrow());
        call.progress(1, 2);
        Map<String, Object> document = Documents.written(out -> TableJson.write(timeline.page(), out));
        call.progress(2, 2);
        return Reply.quoting(timeline, document);
    }

    private Reply lint(Arguments arguments, Tool.Call call) {
        ClaimLint lint = ClaimLint.of(arguments.text("sentence"), arguments.through(catalog));
        call.progress(1, 1);
        return Reply.quoting(lint, Documents.LINTED.document(lint));
    }

    /**
     * An answer as a person reads it: what was asked, bounds, coverage and scope, the data, and the keys of its
     * sources.
     */
    private static String said(Assessment answer) {
        return answer.question() + "\n" + answer + "\nof " + answer.catalog() + "\n" + named(Documents.sources(answer));
    }

    /** The keys of sources, on as many lines as they need. */
    private static String named(Set<Source> sources) {
        List<String> keys = Documents.keys(sources);
        String line = "sources: " + (keys.isEmpty() ? "none" : String.join(", ", keys));
        return Document.builder().paragraph(line).build().text(Reply.WIDTH).stripTrailing();
    }

    /** What a name stands for; one that stands for nothing is told with what comes nearest. */
    static Entity entity(Catalog seen, String name) {
        return seen.find(name).orElseGet(() -> seen.entity(name));
    }

    private List<String> kinds() {
        return catalog.kinds().stream().map(Kind::singular).toList();
    }

    private Kind<? extends Entity> kind(String name) {
        return catalog.kinds().stream()
                .filter(kind -> kind.singular().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind \"" + name + "\": must be one of " + String.join(", ", kinds())));
    }

    /** The arguments of every tool that asks a score. */
    private Map<String, Object> asking() {
        Map<ReadableForm, String> examples = scores.examples();
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (ReadableForm form : examples.keySet()) {
            form.arguments()
                    .forEach(argument ->
                            arguments.putIfAbsent(argument.getKey(), Map.of("type", List.of(STRING, "number"))));
        }
        return properties(
                "question",
                text("a question in readable form, with ids and years of the data in place of these: "
                        + forms(examples)),
                "score",
                choice(
                        "instead of \"question\": the name of a score",
                        examples.keySet().stream().map(ReadableForm::name).toList()),
                "arguments",
                document("type", "object", "description", "the arguments of the score", "properties", arguments),
                through());
    }

    private static Map<String, Object> through() {
        return properties(
                "through",
                list("lenses, in order, such as \"under reading=latest\", \"known-by date=2020-04\", \"as-of"
                        + " date=2019\""));
    }

    private static String forms(Map<ReadableForm, String> examples) {
        return examples.entrySet().stream()
                .map(example -> example.getKey() + " (" + example.getValue() + ")")
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Object> text(String description) {
        return document("type", STRING, "description", description);
    }

    private static Map<String, Object> choice(String description, Collection<String> values) {
        return document("type", STRING, "description", description, "enum", values);
    }

    private static Map<String, Object> list(String description) {
        return document("type", "array", "description", description, "items", Map.of("type", STRING));
    }

    private static Map<String, Object> count(String description) {
        return document("type", "integer", "minimum", 1, "description", description);
    }

    /** Properties by name; a map among the arguments stands for its entries. */
    private static Map<String, Object> properties(Object... namesAndSchemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSchemas.length; i++) {
            if (namesAndSchemas[i] instanceof Map<?, ?> more) {
                more.forEach((name, schema) -> properties.put(String.valueOf(name), schema));
            } else {
                properties.put(String.valueOf(namesAndSchemas[i]), namesAndSchemas[++i]);
            }
        }
        return properties;
    }

    /** A document, in the order of the members. */
    static Map<String, Object> document(Object... namesAndValues) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            document.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return document;
    }
}
