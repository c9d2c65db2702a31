package io.github.digitalsilkroad.interchange.series;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.interchange.internal.Agencies;
import io.github.digitalsilkroad.interchange.internal.Countries;
import io.github.digitalsilkroad.interchange.internal.ImportLog;
import io.github.digitalsilkroad.interchange.internal.TableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one edition of a database: a row is a series, a column a year. */
final class SeriesTable {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?: \\[YR\\1])?");
    private static final Set<String> MISSING = Set.of("", "..", "n/a");
    /** More have no figure, and cost more to write out than the file has bytes, as 1e999999999 does. */
    private static final int MOST_DIGITS = 400;

    private static final String NOT_READ = "no indicator that is read";
    private static final Set<String> ALL_CREDITORS = Set.of("World", "All creditors");

    /** What a scale multiplies by. */
    private static final Map<String, Integer> POWERS =
            Map.of("", 0, "Units", 0, "Thousands", 3, "Millions", 6, "Billions", 9, "Trillions", 12);

    /** How creditors of a scope are called in names and ids. */
    private static final Map<CreditorScope, String> GROUPS = Map.of(
            CreditorScope.OFFICIAL_BILATERAL, "official bilateral",
            CreditorScope.OFFICIAL_MULTILATERAL, "official multilateral",
            CreditorScope.OFFICIAL, "official",
            CreditorScope.PRIVATE, "private",
            CreditorScope.OFFICIAL_AND_COMMERCIAL, "official and commercial",
            CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED, "public and publicly guaranteed");

    private final Database database;
    private final PartialDate edition;
    private final Catalog known;
    private final Source source;
    private final Set<CountryCode> asked;
    private final Budget budget;
    private final Countries countries;
    private final Agencies agencies;
    private final ListMultimap<String, Series> byCode = ArrayListMultimap.create();
    private String codes;
    private final SortedMap<Integer, Integer> years = new TreeMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Series> series = new TreeMap<>();

    SeriesTable(
            Database database,
            PartialDate edition,
            Catalog known,
            Source source,
            Set<CountryCode> asked,
            Budget budget) {
        this.database = database;
        this.edition = edition;
        this.known = known;
        this.source = source;
        this.asked = asked;
        this.budget = budget;
        this.countries = new Countries(known);
        this.agencies = new Agencies(known);
        known.allSeries().forEach(each -> {
            String code = each.indicators().get(database.scheme());
            if (code != null) {
                byCode.put(code, each);
            }
        });
        this.codes = database.codes().get(0);
    }

    /** Whether a row names columns, rather than saying what the file is. */
    static boolean isHeader(List<String> cells) {
        return cells.stream()
                .map(TableFile::plain)
                .anyMatch(cell -> YEAR.matcher(cell).matches());
    }

    Outcome<Catalog> read(String file, TableFile sheet) throws IOException {
        List<String> unread = mapHeader(sheet);
        ImportLog log = new ImportLog(file, sheet, budget);
        for (TableFile.Line line = sheet.next(); line != null; line = sheet.next()) {
            new Row(sheet, line, log).add();
        }
        Map<Id, Entity> entities = new LinkedHashMap<>();
        agencies.entities().forEach(entity -> entities.put(entity.id(), entity));
        countries.used().forEach(country -> entities.put(country.id(), country));
        series.values().forEach(each -> entities.put(each.id(), each));
        return log.done(source, entities.values(), unread, List.of());
    }

    private List<String> mapHeader(TableFile sheet) {
        List<String> unread = new ArrayList<>();
        List<String> names =
                sheet.header().cells().stream().map(TableFile::plain).toList();
        for (int i = 0; i < names.size(); i++) {
            Matcher year = YEAR.matcher(names.get(i));
            if (year.matches()) {
                years.putIfAbsent(Integer.parseInt(year.group(1)), i);
            } else if (!names.get(i).isEmpty() && positions.putIfAbsent(names.get(i), i) != null) {
                throw sheet.failure(names.get(i), "the column occurs twice");
            }
        }
        List<String> read = new ArrayList<>(List.of(database.country(), database.countryName()));
        codes = database.codes().stream()
                .filter(positions::containsKey)
                .findFirst()
                .orElse(codes);
        read.add(codes);
        read.addAll(database.others());
        for (String name : read) {
            if (!positions.containsKey(name)) {
                throw sheet.failure(
                        "",
                        "no column \"" + name + "\": this is no table of the " + database.title() + "; "
                                + Nearest.choices(
                                        name,
                                        positions.keySet().stream()
                                                .map(Lines::fit)
                                                .toList()));
            }
        }
        if (years.isEmpty()) {
            throw sheet.failure("", "no column of a year, as in 2022 or 2022 [YR2022]; no figure would be read");
        }
        for (String name : names) {
            if (!read.contains(name) && !name.isEmpty() && !YEAR.matcher(name).matches()) {
                unread.add(name);
            }
        }
        return unread;
    }

    /** The row that is read now. */
    private final class Row {
        private final TableFile sheet;
        private final TableFile.Line line;
        private final ImportLog log;

        Row(TableFile sheet, TableFile.Line line, ImportLog log) {
            this.sheet = sheet;
            this.line = line;
            this.log = log;
        }

        private String cell(String column) {
            return line.cell(positions.getOrDefault(column, -1));
        }

        private Problem found(String column, String value, String rule) {
            return new Problem("", line.number(), cell(codes), column, value, rule);
        }

        private void skip(String column, String rule) {
            log.skip(found(column, cell(column), rule));
        }

        /** Adds the series of the row, or notes why it is left out. */
        void add() {
            String fault = sheet.fault(line);
            Indicator indicator = indicator(cell(codes)).orElse(null);
            if (!fault.isEmpty()) {
                skip(codes, fault);
            } else if (indicator == null) {
                skip(codes, NOT_READ);
            } else {
                country().ifPresent(country -> add(indicator, country));
            }
        }

        /**
         * What the code means: as the database says, or as a series of the catalog does that has it for this country.
         */
        private Optional<Indicator> indicator(String code) {
            Optional<CountryCode> country = CountryCode.find(cell(database.country()));
            return database.indicator(code)
                    .or(() -> byCode.get(code).stream()
                            .filter(each ->
                                    country.filter(each.countryCode()::equals).isPresent())
                            .map(each -> Indicator.of(code, each))
                            .findFirst());
        }

        private Optional<CountryCode> country() {
            String code = cell(database.country());
            Optional<CountryCode> country =
                    CountryCode.find(code).or(() -> countries.named(cell(database.countryName())));
            if (country.isEmpty()) {
                skip(database.country(), "a region, or a country without a code of ISO 3166-1");
            } else if (!asked.isEmpty() && !asked.contains(country.get())) {
                skip(database.country(), "a country that is not asked for");
                return Optional.empty();
            }
            return country;
        }

        private void add(Indicator indicator, CountryCode debtor) {
            String counterpart = cell(Database.COUNTERPART);
            boolean isOfAll = !positions.containsKey(Database.COUNTERPART) || ALL_CREDITORS.contains(counterpart);
            CountryCode creditor = isOfAll ? null : countries.named(counterpart).orElse(null);
            boolean isLender = indicator.scope() == CreditorScope.OFFICIAL_MULTILATERAL
                    || (indicator.isAverage() && agencies.knows(counterpart));
            String lends = !isOfAll && creditor == null && isLender ? counterpart : indicator.lender();
            Agencies.Agency lender = lends.isEmpty() ? null : agencies.of(lends, "multilateral");
            boolean isUnknown = !isOfAll && creditor == null && lender == null;
            if (isUnknown || (lender != null && !lender.isMatched())) {
                log.unmatched(
                        found(Database.COUNTERPART, lender == null ? counterpart : lends, ""),
                        lender == null ? List.of() : lender.candidates());
            }
            if (isUnknown) {
                skip(
                        Database.COUNTERPART,
                        "no country or international organization; a series is of debt to one, or to all of a group");
                return;
            }
            Series found = series(indicator, debtor, creditor, lender);
            if (found == null) {
                return;
            }
            if (series.containsKey(found.id().toString())) {
                skip(codes, "a row before this one has the series");
                return;
            }
            Observations<?> figures = observations(indicator, ValueType.of(Unit.of(indicator.unit())));
            if (figures.years().isEmpty()) {
                skip(codes, "no figure in any year");
                return;
            }
            countries.use(debtor, "", "");
            if (creditor != null) {
                countries.use(creditor, "", "");
            }
            series.put(found.id().toString(), found.withObserved(figures));
        }

        /** The series without figures, as the catalog has it or as it is named here; null if the id is taken. */
        private @Nullable Series series(
                Indicator indicator,
                CountryCode debtor,
                @Nullable CountryCode creditor,
                Agencies.@Nullable Agency lender) {
            CreditorScope scope = lender != null
                    ? CreditorScope.ONE_ORGANIZATION
                    : creditor != null && indicator.scope() == CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED
                            ? CreditorScope.OFFICIAL_AND_COMMERCIAL
                            : indicator.scope();
            Series named = named(indicator, scope, debtor, creditor, lender);
            Optional<Entity> same = known.find(named.id());
            for (Series each : byCode.get(indicator.code())) {
                same = isAlike(each, named) ? Optional.of(each) : same;
            }
            if (same.isEmpty() && database.indicator(indicator.code()).isEmpty()) {
                skip(codes, NOT_READ);
                return null;
            }
            if (same.isEmpty()) {
                return named;
            }
            if (same.get() instanceof Series before && isAlike(before, named)) {
                return before.withFacts(Facts.none());
            }
            skip(codes, "the catalog has the id " + named.id() + " of something else");
            return null;
        }

        private static boolean isAlike(Series one, Series other) {
            return one.countryCode().equals(other.countryCode())
                    && one.measure() == other.measure()
                    && one.scope() == other.scope()
                    && one.creditor().equals(other.creditor())
                    && one.lender().equals(other.lender())
                    && one.currency().equals(other.currency())
                    && one.unit().equals(other.unit());
        }

        private Series named(
                Indicator indicator,
                CreditorScope scope,
                CountryCode debtor,
                @Nullable CountryCode creditor,
                Agencies.@Nullable Agency lender) {
            String group = GROUPS.getOrDefault(scope, "");
            StringBuilder id = new StringBuilder(debtor.toString().toLowerCase(Locale.ROOT))
                    .append('-')
                    .append(indicator.id());
            String words = indicator.words();
            if (creditor != null) {
                String name = countries.name(creditor);
                id.append('-').append(Agencies.slug(name));
                words += name + ", " + group;
            } else if (!group.isEmpty() && indicator.words().endsWith(" ")) {
                words += "all " + group + " creditors";
            } else if (lender != null && indicator.lender().isEmpty()) {
                id.append('-').append(lender.id());
                words += cell(Database.COUNTERPART);
            }
            switch (scope) {
                case OFFICIAL_BILATERAL, OFFICIAL_MULTILATERAL, OFFICIAL, PRIVATE ->
                    id.append('-').append(group.substring(group.lastIndexOf(' ') + 1));
                case PUBLIC_AND_PUBLICLY_GUARANTEED ->
                    id.append(indicator.currency().isEmpty() ? "-all" : "");
                default -> {}
            }
            return Series.builder()
                    .id(Id.of(id.toString()))
                    .name(countries.name(debtor) + ": " + words)
                    .countryCode(debtor)
                    .measure(indicator.measure())
                    .scope(scope)
                    .unit(indicator.unit())
                    .observations(Observations.of(value(ValueType.of(Unit.of(indicator.unit()))), List.of()))
                    .creditor(Optional.ofNullable(creditor))
                    .lender(Optional.ofNullable(lender).map(Agencies.Agency::id))
                    .currency(Optional.of(indicator.currency()).filter(currency -> !currency.isEmpty()))
                    .putIndicators(database.scheme(), indicator.code())
                    .build();
        }

        private <T> Observations<T> observations(Indicator indicator, ValueType<T> type) {
            Citation citation = Citation.of(source, indicator.code());
            List<Claim<T>> claims = new ArrayList<>();
            years.forEach((year, position) -> {
                String text = line.cell(position);
                if (MISSING.contains(text)) {
                    return;
                }
                try {
                    String number = scaled(indicator, text).toPlainString();
                    T value = type.read(new RawValue(number, "", "", indicator.unit(), "exact"));
                    Claim<T> claim = Claim.of(value, citation).asOf(year.toString());
                    claims.add(claim.basis(basis(year)));
                } catch (IllegalArgumentException unlike) {
                    log.problem(found(year.toString(), text, String.valueOf(unlike.getMessage())));
                }
            });
            return Observations.of(value(type), claims);
        }

        private BigDecimal scaled(Indicator indicator, String text) {
            if (text.equals("--")) {
                throw new IllegalArgumentException("0, or less than half of the last digit: states no figure");
            }
            Integer power = POWERS.get(cell(Database.SCALE));
            if (power == null) {
                throw new IllegalArgumentException(
                        "in " + Lines.fit(cell(Database.SCALE)) + ": no scale that is known");
            }
            BigDecimal number;
            try {
                number = new BigDecimal(text.length() <= MOST_DIGITS ? text.replace(",", "") : "");
            } catch (NumberFormatException unlike) {
                throw new IllegalArgumentException("must be a number of at most " + MOST_DIGITS + " digits", unlike);
            }
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("must be a number of at most " + MOST_DIGITS + " digits");
            }
            if (indicator.isAverage() && number.signum() == 0) {
                throw new IllegalArgumentException(
                        "0 where nothing was committed, which cannot be told from an average of 0");
            }
            return number.scaleByPowerOfTen(power);
        }

        /**
         * A year up to the last one that the row, or else the edition, says is known is stated; a later one that was
         * over when the edition was published is estimated, if the row says so, and all others are projected.
         */
        private Basis basis(int year) {
            String stated = cell(Database.ESTIMATES);
            boolean isMarked = YEAR.matcher(stated).matches();
            int lastOver = edition.year().orElseThrow() - 1;
            if (!database.projects() || year <= (isMarked ? Integer.parseInt(stated) : lastOver)) {
                return Basis.STATED;
            }
            return isMarked && year <= lastOver ? Basis.ESTIMATED : Basis.PROJECTED;
        }
    }

    private static <T> Property<T> value(ValueType<T> type) {
        return Property.of("value", type, "value");
    }
}
