package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.Scratch;
import io.github.digitalsilkroad.testkit.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However a package is spoiled, each row of it is kept, told or counted with the one that it needs. */
class GoodRowsProperties {

    private static final String[] CELLS = {
        "",
        "KG",
        "CN",
        "RU",
        "huawei",
        "vega",
        "kg-cameras",
        "kg-loan",
        "part-a",
        "nobody",
        "x y",
        "5",
        "-5",
        "date",
        "2019",
    };

    private static final Path DIRECTORY = Scratch.folder("good-rows");

    private static Folder full() {
        return Folder.small()
                .replace("sources.csv", "\"The title, with a comma\"", "Title")
                .add("deployments.csv", "part-a,Part,KG,kg-bishkek,safe-city,,kg-cameras")
                .add("deployments.csv", "part-b,Part,CN,,safe-city,video,part-a")
                .add("ownerships.csv", "own-vega,Stake,huawei,vega")
                .add("incidents.csv", "protest,Protest,KG,kg-bishkek,protest,kg-cameras;vega")
                .add("initiatives.csv", "belt,Belt,CN,")
                .add("initiatives.csv", "road,Road,KG,belt")
                .add("statements.csv", "advice,Advice,recommendation,KG;CN,kg-loan,")
                .with(
                        "searches.csv",
                        "id,about,property,looked_in,languages,searched,note\nno-cost,kg-cameras,cost,press,en;ru,2026-11,\n")
                .add("retired.csv", "kg-old,part-a,merged")
                .claim("cost,5,,,USD,exact,")
                .add("claims.csv", "part-a,supplier,vega;huawei,,,,exact,,paper-2020,,,")
                .add("claims.csv", "own-vega,held,2018/..,,,,exact,,paper-2020,,,")
                .add("claims.csv", "vega,control,huawei,,,,exact,,paper-2020,,,")
                .add("claims.csv", "kg-gdp,value,9000000000,,,USD,exact,2020,paper-2020,,,");
    }

    /** Changes a few cells and drops or doubles a few lines, never a header. */
    private static Folder spoiled(Random random) {
        Folder draft = full();
        List<TableSchema> tables = Schemas.all(Catalog.knownKinds());
        for (int change = 0; change <= random.nextInt(4); change++) {
            String file = tables.get(random.nextInt(tables.size())).file();
            List<String> lines = new ArrayList<>(Arrays.asList(draft.text(file).split("\n", -1)));
            if (lines.size() < 3) {
                continue;
            }
            int line = 1 + random.nextInt(lines.size() - 2);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(line));
                default -> {
                    String[] cells = lines.get(line).split(",", -1);
                    cells[random.nextInt(cells.length)] = CELLS[random.nextInt(CELLS.length)];
                    lines.set(line, String.join(",", cells));
                }
            }
            draft = draft.with(file, String.join("\n", lines));
        }
        return draft;
    }

    @Property(seed = Seeds.FIXED, tries = 125)
    void rowsReadAreRowsKeptToldOrCounted(@ForAll long seed) {
        Folder draft = spoiled(new Random(seed));
        Outcome<Catalog> result = DataPackage.readGoodRows(draft.describedIn(DIRECTORY), LoadOptions.standard());
        int read = 0;
        for (TableSchema table : Schemas.all(Catalog.knownKinds())) {
            read += (int) draft.text(table.file())
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isEmpty())
                    .count();
        }
        Set<String> reported = new HashSet<>();
        int counted = 0;
        for (Problem problem : result.leftOut()) {
            reported.add(problem.file() + ':' + problem.line());
            counted += CauseTest.needing(problem);
        }
        assertThat(kept(result.value(), draft) + reported.size() + counted)
                .as(result.leftOut().toString())
                .isEqualTo(read);
    }

    private static int kept(Catalog catalog, Folder draft) {
        List<Entity> entities = new ArrayList<>();
        entities.addAll(catalog.countries().list());
        entities.addAll(catalog.places().list());
        entities.addAll(catalog.organizations().list());
        entities.addAll(catalog.ownerships().list());
        entities.addAll(catalog.deployments().list());
        entities.addAll(catalog.financings().list());
        entities.addAll(catalog.allSeries().list());
        entities.addAll(catalog.laws().list());
        entities.addAll(catalog.incidents().list());
        entities.addAll(catalog.rows(Initiative.KIND).list());
        entities.addAll(catalog.entities(SearchRecord.KIND));
        entities.addAll(catalog.rows(Statement.KIND).list());
        int claims = 0;
        for (Entity entity : entities) {
            for (Attested<?> fact : entity.facts().all()) {
                claims += fact.claims().size();
            }
            if (entity instanceof Series series) {
                for (Attested<?> fact : series.observations().all()) {
                    claims += fact.claims().size();
                }
            }
        }
        return entities.size()
                + claims
                + catalog.sources().list().size()
                + declared(catalog, draft)
                + catalog.retiredIds().size();
    }

    /** The terms of the vocabulary that the file declares; those that only claims use are added to it. */
    private static int declared(Catalog catalog, Folder draft) {
        Set<String> names = new HashSet<>();
        draft.text("properties.csv").lines().skip(1).forEach(line -> names.add(line.split(",", -1)[0]));
        int declared = 0;
        for (var term : catalog.vocabulary().terms()) {
            declared += names.contains(term.name()) ? 1 : 0;
        }
        return declared;
    }
}
