package io.github.digitalsilkroad.interchange.aiddata;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.interchange.internal.Agencies;
import io.github.digitalsilkroad.interchange.internal.Countries;
import io.github.digitalsilkroad.interchange.internal.Naming;
import io.github.digitalsilkroad.interchange.internal.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a financing of each row of a table of AidData. */
final class AidDataRows {

    private static final Unit YEARS = Unit.of("year");
    private static final Unit PERCENT = Unit.of("percent");
    private static final Unit PERCENT_A_YEAR = Unit.of("percent-a-year");
    private static final String UNSPECIFIED = "unspecified";

    /** What follows the name of an agency in the release of 2000 to 2014. */
    private static final List<String> KINDS = List.of(
            "Government Agency",
            "State-Owned Company",
            "Private Sector",
            "Multilateral",
            "Academic, Training and Research");

    private final AidDataTable table;
    private final Catalog known;
    private final Source source;
    private final Agencies agencies;
    private final FactsBuilder facts = Facts.builder();
    private final Map<String, Deal> deals = new LinkedHashMap<>();
    private final Countries countries;
    private final Map<String, String> words = new HashMap<>();
    private Citation citation;

    AidDataRows(AidDataTable table, Catalog known, Source source) {
        this.table = table;
        this.known = known;
        this.source = source;
        this.agencies = new Agencies(known);
        this.countries = new Countries(known);
        this.citation = Citation.of(source);
    }

    /** A row that was read; its umbrella is known after the last row. */
    private record Deal(
            Id id,
            String record,
            String name,
            CountryCode recipient,
            Instrument instrument,
            String parent,
            boolean umbrella,
            Facts facts) {}

    /** Adds the current row, or notes why it is left out. */
    void add() {
        String record = record();
        CountryCode recipient = record.isEmpty() ? null : recipient();
        if (recipient == null) {
            return;
        }
        citation = Citation.of(source, "record " + record);
        Optional<Entity> same = isNumber(record) ? known.identified(AidData.SCHEME, record) : Optional.empty();
        Financing match = same.isPresent()
                        && same.get() instanceof Financing financing
                        && financing.recipient().equals(recipient)
                ? financing
                : null;
        if (match == null && same.isPresent()) {
            table.unmatched(AidDataField.RECORD, record, List.of(same.get().id().toString()));
        }
        Instrument instrument = match == null ? instrument() : match.instrument();
        String title = table.cell(AidDataField.TITLE);
        if (title.isEmpty() && table.has(AidDataField.TITLE)) {
            table.problem(AidDataField.TITLE, "blank; the record is called by its number");
        }
        String parent = table.cell(AidDataField.PARENT);
        Optional<Boolean> umbrella = mark(AidDataField.UMBRELLA);
        dates();
        amounts();
        terms();
        words(umbrella);
        text(AidData.PARENT_RECORD, parent);
        if (match != null && !match.name().equals(title)) {
            text(AidData.TITLE, title);
        }
        parties(instrument);
        deals.put(
                record,
                new Deal(
                        match == null ? Id.of(AidData.SCHEME + "-" + record) : match.id(),
                        record,
                        match != null ? match.name() : title.isEmpty() ? "Record " + record : title,
                        recipient,
                        instrument,
                        parent,
                        umbrella.orElse(false),
                        facts.build()));
    }

    /** The number of the row; empty if it has none, or another row has the same. */
    private String record() {
        String text = table.cell(AidDataField.RECORD);
        OptionalDouble number = AidDataText.number(text);
        boolean whole = number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble());
        String record = whole && number.getAsDouble() > 0 && number.getAsDouble() < 1e15
                ? Long.toString((long) number.getAsDouble())
                : text.toLowerCase(Locale.ROOT);
        if (!Slugs.isSlug(record) || record.length() > 40) {
            table.skip(AidDataField.RECORD, "must be the number of the record");
            return "";
        }
        if (deals.containsKey(record)) {
            table.skip(AidDataField.RECORD, "a row before this one has the number");
            return "";
        }
        return record;
    }

    /** Whether a record has a number, as AidData gives it, and not a word from the editor of the table. */
    private static boolean isNumber(String record) {
        for (int i = 0; i < record.length(); i++) {
            if (record.charAt(i) < '0' || record.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private @Nullable CountryCode recipient() {
        String name = table.cell(AidDataField.RECIPIENT);
        String others = table.cell(AidDataField.OTHER_RECIPIENTS);
        if (others.indexOf(';') > 0 || others.indexOf('|') > 0) {
            table.skip(AidDataField.OTHER_RECIPIENTS, "several recipients; a financing has one");
            return null;
        }
        for (AidDataField field : List.of(AidDataField.ISO3, AidDataField.ISO2)) {
            Optional<CountryCode> coded = CountryCode.find(table.cell(field));
            if (coded.isPresent()) {
                return country(coded.get(), name);
            }
        }
        Optional<CountryCode> named = countries.named(name);
        if (named.isPresent()) {
            return country(named.get(), name);
        }
        boolean coded = !table.cell(AidDataField.ISO3).isEmpty()
                || !table.cell(AidDataField.ISO2).isEmpty();
        table.skip(
                AidDataField.RECIPIENT,
                coded
                        ? "\"" + Lines.quoted(table.cell(AidDataField.ISO3))
                                + "\" is no code of ISO 3166-1, and the name is that of no country"
                        : "a region, or a name that is that of no country of ISO 3166-1; a financing has one recipient");
        return null;
    }

    private CountryCode country(CountryCode code, String name) {
        countries.use(code, name, table.cell(AidDataField.REGION));
        return code;
    }

    /** The kind of instrument that the flow and its marks tell of. */
    private Instrument instrument() {
        String flow = table.cell(AidDataField.FLOW).toLowerCase(Locale.ROOT);
        String loanType = table.cell(AidDataField.LOAN_TYPE);
        boolean preferential = is(AidDataField.PREFERENTIAL) || is(AidDataField.BUYERS_CREDIT);
        if (flow.startsWith("debt ")) {
            return Instrument.DEBT_RELIEF;
        }
        if (flow.startsWith("grant") || flow.contains("technical assistance") || flow.startsWith("scholarships")) {
            return Instrument.GRANT;
        }
        if (flow.contains("investment") || flow.startsWith("joint venture")) {
            return Instrument.EQUITY;
        }
        if (flow.contains("supplier") || is(AidDataField.SELLERS_CREDIT)) {
            return Instrument.SUPPLIER_CREDIT;
        }
        if (preferential) {
            return Instrument.BUYERS_CREDIT;
        }
        if (is(AidDataField.CONCESSIONAL) || loanType.equalsIgnoreCase("Concessional")) {
            return Instrument.CONCESSIONAL_LOAN;
        }
        if (is(AidDataField.REVOLVING)) {
            return Instrument.CREDIT_LINE;
        }
        if (flow.startsWith("loan") || flow.startsWith("export credit")) {
            return Instrument.LOAN;
        }
        if (!flow.isEmpty() && !flow.startsWith("vague")) {
            table.problem(AidDataField.FLOW, "no kind of flow that is told apart here; the instrument is unspecified");
        }
        return Instrument.UNSPECIFIED;
    }

    private boolean is(AidDataField field) {
        return AidDataText.mark(table.cell(field)).orElse(false);
    }

    /** A mark of the row, empty where it has none. */
    private Optional<Boolean> mark(AidDataField field) {
        String text = table.cell(field);
        Optional<Boolean> mark = text.isEmpty() ? Optional.empty() : AidDataText.mark(text);
        if (mark.isEmpty() && !text.isEmpty()) {
            table.problem(field, "must be yes or no");
        }
        return mark;
    }

    private <T> void claim(Property<T> property, T value) {
        facts.add(property, Claim.of(value, citation));
    }

    private void text(Property<String> property, String text) {
        if (!text.isEmpty()) {
            String shared = words.putIfAbsent(text, text);
            claim(property, shared == null ? text : shared);
        }
    }

    private void yesOrNo(Property<String> property, AidDataField field) {
        mark(field).ifPresent(is -> text(property, is ? "yes" : "no"));
    }

    private void words(Optional<Boolean> umbrella) {
        text(AidData.STATUS, table.cell(AidDataField.STATUS));
        text(AidData.FLOW_TYPE, table.cell(AidDataField.FLOW));
        text(AidData.FLOW_TYPE_SIMPLIFIED, table.cell(AidDataField.FLOW_SIMPLIFIED));
        text(AidData.FLOW_CLASS, table.cell(AidDataField.FLOW_CLASS));
        text(AidData.INTENT, table.cell(AidDataField.INTENT));
        text(AidData.SECTOR, table.cell(AidDataField.SECTOR));
        text(AidData.PUBLIC_LIABILITY, table.cell(AidDataField.LIABILITY));
        text(AidData.FINANCIER_COUNTRY, table.cell(AidDataField.FINANCIER));
        yesOrNo(Props.RECOMMENDED_FOR_AGGREGATES, AidDataField.AGGREGATES);
        umbrella.ifPresent(is -> text(AidData.UMBRELLA, is ? "yes" : "no"));
        yesOrNo(AidData.GUARANTEED, AidDataField.GUARANTEE);
        yesOrNo(AidData.INSURED, AidDataField.INSURANCE);
        yesOrNo(AidData.COLLATERALIZED, AidDataField.COLLATERALIZED);
        text(AidData.COLLATERAL, table.cell(AidDataField.COLLATERAL));
    }

    private void dates() {
        boolean uncertain = is(AidDataField.YEAR_UNCERTAIN);
        String mark = is(AidDataField.YEAR_ESTIMATED) ? "~" : uncertain ? "?" : "";
        dates(Props.COMMITTED, AidDataField.DATE, AidDataField.DATE_ESTIMATED, AidDataField.YEAR, mark);
        dates(Props.STARTED, AidDataField.START, AidDataField.START_ESTIMATED, AidDataField.START_YEAR, "");
        dates(Props.COMPLETED, AidDataField.END, AidDataField.END_ESTIMATED, AidDataField.END_YEAR, "");
        date(AidDataField.PLANNED_START).ifPresent(day -> claim(AidData.PLANNED_START, day));
        date(AidDataField.PLANNED_END).ifPresent(day -> claim(AidData.PLANNED_COMPLETION, day));
        date(AidDataField.FIRST_REPAYMENT).ifPresent(day -> claim(AidData.FIRST_REPAYMENT, day));
        date(AidDataField.LAST_REPAYMENT).ifPresent(day -> claim(AidData.LAST_REPAYMENT, day));
    }

    /** A day and a year of the same event: the day alone if it lies in the year, else both. */
    private void dates(
            Property<PartialDate> property,
            AidDataField day,
            AidDataField estimated,
            AidDataField year,
            String yearMark) {
        Optional<PartialDate> date = date(day);
        date.ifPresent(known -> claim(property, marked(known, is(estimated) ? "~" : yearMark.equals("?") ? "?" : "")));
        String text = table.cell(year);
        OptionalInt number = AidDataText.year(text);
        if (number.isPresent()) {
            boolean told = date.isPresent() && date.get().toString().startsWith(Integer.toString(number.getAsInt()));
            if (!told) {
                claim(property, marked(PartialDate.of(number.getAsInt()), yearMark));
            }
        } else if (!text.isEmpty()) {
            table.problem(year, "must be a year from 1900 to 2100");
        }
    }

    private static PartialDate marked(PartialDate date, String mark) {
        return mark.isEmpty() ? date : PartialDate.parse(date + mark);
    }

    private Optional<PartialDate> date(AidDataField field) {
        String text = table.cell(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartialDate> date = AidDataText.date(text);
        if (date.isEmpty()) {
            table.problem(field, "must be a date as MM/DD/YYYY or YYYY-MM-DD, or the number of a day in a spreadsheet");
        }
        return date;
    }

    private void amounts() {
        boolean estimated = is(AidDataField.AMOUNT_ESTIMATED);
        amount(Props.AMOUNT, AidDataField.AMOUNT_NOMINAL, "USD", estimated);
        constant(AidData.CONSTANT_AMOUNT, AidDataField.AMOUNT_CONSTANT, estimated);
        amount(AidData.ADJUSTED_AMOUNT, AidDataField.ADJUSTED_NOMINAL, "USD", estimated);
        constant(AidData.ADJUSTED_CONSTANT_AMOUNT, AidDataField.ADJUSTED_CONSTANT, estimated);
        String currency = table.cell(AidDataField.CURRENCY);
        if (!table.cell(AidDataField.AMOUNT_ORIGINAL).isEmpty()) {
            try {
                amount(AidData.ORIGINAL_AMOUNT, AidDataField.AMOUNT_ORIGINAL, currency, estimated);
            } catch (IllegalArgumentException unknown) {
                table.problem(AidDataField.CURRENCY, "must be a code of ISO 4217; the amount is left out");
            }
        }
    }

    private void constant(Property<Money> property, AidDataField field, boolean estimated) {
        if (!table.cell(field).isEmpty()) {
            int year = base(field);
            if (year == 0) {
                table.problem(field, "the name of the column must end with the base year of its prices");
            } else {
                amount(property, field, "USD" + year, estimated);
            }
        }
    }

    private int base(AidDataField field) {
        return AidDataField.baseYear(table.header(field));
    }

    private void amount(Property<Money> property, AidDataField field, String unit, boolean estimated) {
        OptionalDouble number = number(field, "must be an amount of 0 or more", 0, Double.MAX_VALUE, false);
        if (number.isPresent()) {
            claim(property, Money.of(estimate(number.getAsDouble(), estimated), unit));
        }
    }

    private static Estimate estimate(double value, boolean estimated) {
        return estimated && value != 0 ? Estimate.about(value) : Estimate.exactly(value);
    }

    private OptionalDouble number(AidDataField field, String rule, double least, double most, boolean percent) {
        String text = table.cell(field);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = percent ? AidDataText.percent(text) : AidDataText.number(text);
        if (number.isEmpty() || number.getAsDouble() < least || number.getAsDouble() > most) {
            table.problem(field, rule);
            return OptionalDouble.empty();
        }
        return number;
    }

    private void terms() {
        quantity(Props.RATE, AidDataField.INTEREST, PERCENT_A_YEAR, "must be percent a year, 0 or more", 0, 1000);
        quantity(Props.MATURITY, AidDataField.MATURITY, YEARS, "must be a number of years, 0 or more", 0, 1000);
        quantity(Props.GRACE, AidDataField.GRACE, YEARS, "must be a number of years, 0 or more", 0, 1000);
        String rule = "must be percent, 100 or less";
        quantity(AidData.GRANT_ELEMENT, AidDataField.GRANT_ELEMENT, PERCENT, rule, -1e6, 100);
        quantity(AidData.GRANT_ELEMENT_IMF, AidDataField.GRANT_ELEMENT_IMF, PERCENT, rule, -1e6, 100);
        quantity(AidData.GRANT_ELEMENT_OECD, AidDataField.GRANT_ELEMENT_OECD, PERCENT, rule, -1e6, 100);
        quantity(AidData.GRANT_ELEMENT_EQUIVALENT, AidDataField.GRANT_ELEMENT_EQUIVALENT, PERCENT, rule, -1e6, 100);
    }

    private void quantity(
            Property<Quantity> property, AidDataField field, Unit unit, String rule, double least, double most) {
        OptionalDouble number = number(field, rule, least, most, !unit.equals(YEARS));
        if (number.isPresent()) {
            claim(property, Quantity.of(Estimate.exactly(number.getAsDouble()), unit));
        }
    }

    private void parties(Instrument instrument) {
        boolean owed = instrument != Instrument.GRANT && instrument != Instrument.EQUITY;
        parties(owed ? Props.LENDER : Props.FUNDER, AidDataField.FUNDING, AidDataField.FUNDING_TYPE);
        parties(AidData.COFINANCIER, AidDataField.COFINANCING, AidDataField.COFINANCING_TYPE);
        parties(owed ? Props.BORROWER : AidData.RECEIVING_AGENCY, AidDataField.DIRECT, AidDataField.DIRECT_TYPE);
        parties(AidData.INDIRECT_AGENCY, AidDataField.INDIRECT, AidDataField.INDIRECT_TYPE);
        parties(AidData.IMPLEMENTING_AGENCY, AidDataField.IMPLEMENTING, AidDataField.IMPLEMENTING_TYPE);
        parties(Props.GUARANTOR, AidDataField.GUARANTOR, AidDataField.GUARANTOR_TYPE);
        parties(AidData.INSURER, AidDataField.INSURER, AidDataField.INSURER_TYPE);
        parties(AidData.COLLATERAL_PROVIDER, AidDataField.COLLATERAL_PROVIDER, AidDataField.COLLATERAL_PROVIDER_TYPE);
        parties(AidData.SECURITY_AGENT, AidDataField.SECURITY_AGENT, AidDataField.SECURITY_AGENT_TYPE);
    }

    /** The agencies of a cell; those that it calls unspecified are not known, and a note on the others. */
    private void parties(Property<Parties> property, AidDataField field, AidDataField kinds) {
        String text = table.cell(field);
        if (text.isEmpty()) {
            return;
        }
        List<String> names = split(text);
        List<String> types = split(table.cell(kinds));
        Set<Id> ids = new HashSet<>();
        String unspecified = "";
        for (int i = 0; i < names.size(); i++) {
            String kind = types.size() == names.size() ? types.get(i) : "";
            String name = names.get(i);
            if (table.release().namesKinds()) {
                for (String each : KINDS) {
                    if (name.endsWith(", " + each)) {
                        kind = each;
                        name = TableFile.plain(name.substring(0, name.length() - each.length() - 2));
                        break;
                    }
                }
            }
            if (name.toLowerCase(Locale.ROOT).startsWith(UNSPECIFIED)) {
                unspecified = unspecified.isEmpty() ? name : unspecified + "; " + name;
            } else if (!name.isEmpty()) {
                Agencies.Agency agency = agencies.of(name, kind);
                ids.add(agency.id());
                if (!agency.isMatched()) {
                    table.unmatched(field, name, agency.candidates());
                }
            }
        }
        if (ids.isEmpty() && unspecified.isEmpty()) {
            table.problem(field, "names no agency");
            return;
        }
        Claim<Parties> claim =
                ids.isEmpty() ? Claim.withoutValue(Basis.UNDISCLOSED, citation) : Claim.of(Parties.of(ids), citation);
        facts.add(
                property,
                unspecified.isEmpty() ? claim : claim.note(ids.isEmpty() ? unspecified : "and " + unspecified));
    }

    private List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String part : Splitter.on(table.release().separator()).split(text)) {
                parts.add(TableFile.plain(part));
            }
        }
        return parts;
    }

    /** All countries, organizations and financings. */
    List<Entity> entities() {
        Map<String, Entity> all = new LinkedHashMap<>();
        for (Entity entity : agencies.entities()) {
            all.put(entity.id().toString(), entity);
        }
        for (Country country : countries.used()) {
            all.put(country.id().toString(), country);
        }
        for (Deal deal : deals.values()) {
            Financing financing = Financing.builder()
                    .id(deal.id())
                    .name(deal.name())
                    .recipient(deal.recipient())
                    .instrument(deal.instrument())
                    .partOf(umbrella(deal))
                    .facts(deal.facts())
                    .build();
            all.put(financing.id().toString(), financing);
            if (isNumber(deal.record())) {
                Identifier name = Naming.of(
                        deal.id(), AidData.SCHEME, deal.record(), Citation.of(source, "record " + deal.record()));
                all.put(name.id().toString(), name);
            }
        }
        return new ArrayList<>(all.values());
    }

    /**
     * The umbrella of a deal: its only parent, where that is a row, an umbrella and itself under no row below this one.
     */
    private Optional<Id> umbrella(Deal deal) {
        Deal parent = parent(deal);
        Set<String> below = new HashSet<>();
        below.add(deal.record());
        for (Deal above = parent; above != null; above = parent(above)) {
            if (!below.add(above.record())) {
                return Optional.empty();
            }
        }
        return parent == null ? Optional.empty() : Optional.of(parent.id());
    }

    private @Nullable Deal parent(Deal deal) {
        OptionalDouble number = AidDataText.number(deal.parent());
        Deal parent = number.isPresent() ? deals.get(Long.toString((long) number.getAsDouble())) : null;
        return parent != null && parent.umbrella() ? parent : null;
    }
}
