package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A package that is opened says what the same package says that is read at once, however its tables are written. */
class OpenedPackageProperties {

    private static final DatasetVersion VERSION = new DatasetVersion("opened", "1.0", 1);
    private static final List<String> GARBAGE =
            List.of("", "\"", "-1", "x y", "2019-13", "1e999", "é", ";", "camera", "\r");

    /** What a catalog is asked, by a name. */
    private static final Map<String, Function<Catalog, Object>> QUESTIONS = questions();

    private static Map<String, Function<Catalog, Object>> questions() {
        Map<String, Function<Catalog, Object>> questions = new LinkedHashMap<>();
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            questions.put(kind.plural(), catalog -> rows(catalog, kind));
        }
        questions.put("sources", catalog -> catalog.sources().list());
        questions.put("vocabulary", Catalog::vocabulary);
        questions.put("retired ids", Catalog::retiredIds);
        return questions;
    }

    private static List<Object> rows(Catalog catalog, Kind<? extends Entity> kind) {
        List<Object> rows = new ArrayList<>();
        for (Entity entity : catalog.rows(kind).list()) {
            rows.add(entity);
            for (Attested<?> fact : entity.facts().all()) {
                rows.add(List.of(fact.property(), fact.claims(), fact.value()));
            }
            if (entity instanceof Series series) {
                series.observations().all().forEach(fact -> rows.add(fact.claims()));
            }
        }
        return rows;
    }

    /** Files in memory, of which some cannot be read for a time. */
    private record Memory(Map<String, byte[]> files, Set<String> broken) implements Resources {
        @Override
        public Optional<InputStream> open(String name) throws IOException {
            if (broken.contains(name)) {
                throw new IOException("the disk is away");
            }
            return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
        }

        @Override
        public String location() {
            return "memory";
        }
    }

    private static Memory world(long seed) {
        Catalog catalog = seed % 2 == 0 ? RandomCatalog.of(seed) : new RoundTripProperties.Worlds(seed).catalog();
        Map<String, byte[]> files = new TreeMap<>(DataPackage.files(catalog));
        files.remove(Descriptor.FILE);
        for (TableSchema table : Schemas.all(Catalog.knownKinds())) {
            files.putIfAbsent(
                    table.file(), (String.join(",", table.columns()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Memory(files, new HashSet<>());
    }

    private static List<List<String>> records(byte[] table) {
        List<List<String>> records = new ArrayList<>();
        for (CsvRecord record : CsvReader.builder().ofCsvRecord(new String(table, StandardCharsets.UTF_8))) {
            records.add(new ArrayList<>(record.getFields()));
        }
        return records;
    }

    private static byte[] bytes(List<List<String>> records, Random random) {
        String end = List.of("\n", "\n", "\r\n", "\r").get(random.nextInt(4));
        int quoted = random.nextInt(3);
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "\uFEFF" : "");
        for (List<String> record : records) {
            for (int i = 0; i < record.size(); i++) {
                String field = record.get(i);
                boolean quotes = field.matches("(?s).*[,\"\r\n].*") || (quoted > 0 && random.nextInt(quoted * 3) == 0);
                text.append(i == 0 ? "" : ",").append(quotes ? '"' + field.replace("\"", "\"\"") + '"' : field);
            }
            text.append(end).append(random.nextInt(20) == 0 ? end : "");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts rows and columns in another order, and writes fields and rows as another program might. */
    private static void rearrange(Memory memory, Random random) {
        for (Map.Entry<String, byte[]> file : memory.files.entrySet()) {
            List<List<String>> records = records(file.getValue());
            if (random.nextInt(3) == 0) {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < records.get(0).size(); i++) {
                    order.add(i);
                }
                Collections.shuffle(order, random);
                records.replaceAll(record ->
                        new ArrayList<>(order.stream().map(record::get).toList()));
            }
            if (random.nextBoolean()) {
                Collections.shuffle(records.subList(1, records.size()), random);
            }
            file.setValue(bytes(records, random));
        }
    }

    /** Spoils one place of one table. */
    private static void spoil(Memory memory, Random random) {
        List<String> names = new ArrayList<>(memory.files.keySet());
        names.add("claims.csv");
        names.add("claims.csv");
        names.removeIf(name -> records(memory.files.get(name)).size() < 2);
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = memory.files.get(name);
        List<List<String>> records = records(bytes);
        int row = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(records.size() - 1);
        List<String> record = records.get(row);
        int column = random.nextInt(record.size());
        int kind = random.nextInt(7);
        switch (kind) {
            case 0 -> record.remove(column);
            case 1 -> record.add(column, "more");
            case 2 -> records.add(records.get(Math.max(1, row)));
            case 3, 4 -> record.set(column, GARBAGE.get(random.nextInt(GARBAGE.size())));
            default -> {
                int at = random.nextInt(bytes.length + 1);
                byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
                System.arraycopy(bytes, at, more, at + 1, bytes.length - at);
                more[at] = (byte) (kind == 5 ? '"' : 0xE9);
                memory.files.put(name, more);
                return;
            }
        }
        memory.files.put(name, bytes(records, random));
    }

    /** No answer. */
    private record Refused(List<Problem> problems) {}

    /** The answer, or the problems for which there is none. */
    private static Object ask(Function<Catalog, Object> question, Catalog catalog) {
        try {
            return question.apply(catalog);
        } catch (InvalidDataException e) {
            return new Refused(e.problems());
        }
    }

    /** What is answered to each question, in a random order and some of them twice. */
    private static Map<String, Object> answers(Catalog opened, Random random) {
        List<String> order = new ArrayList<>(QUESTIONS.keySet());
        order.addAll(QUESTIONS.keySet());
        Collections.shuffle(order, random);
        Map<String, Object> answers = new TreeMap<>();
        for (String question : order) {
            Object answer = ask(QUESTIONS.get(question), opened);
            Object before = answers.putIfAbsent(question, answer);
            assertThat(before == null ? answer : before)
                    .as("%s, asked again", question)
                    .isEqualTo(answer);
        }
        return answers;
    }

    @Property(seed = Seeds.FIXED, tries = 75)
    void aPackageWrittenInAnotherWayIsOpenedAsItIsRead(@ForAll long seed) {
        Memory memory = world(seed);
        rearrange(memory, new Random(seed));
        Catalog read = DataPackage.read(memory, VERSION, LoadOptions.standard());
        Map<String, Object> opened = answers(DataPackage.open(memory, VERSION), new Random(seed));
        QUESTIONS.forEach(
                (name, question) -> assertThat(opened.get(name)).as(name).isEqualTo(question.apply(read)));
        assertThat(DataPackage.open(memory, VERSION).claims().list())
                .isEqualTo(read.claims().list());
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void aSpoiledPackageIsRefusedForTheSameProblemsWhateverIsAskedFirst(@ForAll long seed) {
        Random random = new Random(seed);
        Memory memory = world(seed);
        if (random.nextBoolean()) {
            rearrange(memory, random);
        }
        spoil(memory, random);
        Map<String, Object> opened = answers(DataPackage.open(memory, VERSION), random);
        assertThat(answers(DataPackage.open(memory, VERSION), random)).isEqualTo(opened);
        try {
            Catalog read = DataPackage.read(memory, VERSION, LoadOptions.standard());
            QUESTIONS.forEach(
                    (name, question) -> assertThat(opened.get(name)).as(name).isEqualTo(question.apply(read)));
        } catch (InvalidDataException e) {
            Refused refused = new Refused(e.problems());
            assertThat(opened.values()).allMatch(answer -> !(answer instanceof Refused) || answer.equals(refused));
            assertThat(opened.containsValue(refused) || e.problems().stream().allMatch(this::isBetweenTables))
                    .as(e.getMessage())
                    .isTrue();
        }
    }

    /** Whether a problem is what one table says of another, which an opened package does not check. */
    private boolean isBetweenTables(Problem problem) {
        return problem.message().contains(" of the catalog")
                || problem.message().contains("no entity has this id");
    }

    @Property(seed = Seeds.FIXED, tries = 30)
    void aFileThatIsBackIsReadAsIfItHadNeverBeenAway(@ForAll long seed) {
        Random random = new Random(seed);
        Memory memory = world(seed);
        Catalog read = DataPackage.read(memory, VERSION, LoadOptions.standard());
        Catalog opened = DataPackage.open(memory, VERSION);
        List<String> files = List.copyOf(memory.files.keySet());
        for (int round = 0; round < 3; round++) {
            String away = files.get(random.nextInt(files.size()));
            memory.broken.add(away);
            for (Object answer : answers(opened, random).values()) {
                if (answer instanceof Refused refused) {
                    assertThat(refused.problems)
                            .extracting(Problem::toString)
                            .containsExactly(away + ": cannot be read: the disk is away");
                }
            }
            memory.broken.clear();
        }
        QUESTIONS.forEach(
                (name, question) -> assertThat(ask(question, opened)).as(name).isEqualTo(question.apply(read)));
    }
}
