package io.github.digitalsilkroad.interchange.ftm;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which entities of FollowTheMoney a catalog makes, one after another. */
final class FtmEntities {

    /** Takes one entity after another. */
    interface Taker {
        void take(FtmEntity entity) throws IOException;
    }

    private static final String MAY_BE = "possibly the same as ";

    /** Writes one thing. */
    private interface Writer<E extends Entity> {
        void write(E entity) throws IOException;
    }

    /** What an entity has of the sources that it cites, by the column of sources. */
    private static final Map<String, Function<Source, Optional<?>>> OF_ALL = Map.of(
            "id", source -> Optional.of(source.id()),
            "publisher", source -> Optional.of(source.publisher()),
            "url", source -> source.url().filter(Stated::isAddress));

    /** What a statement has of its source beside these. */
    private static final Map<String, Function<Source, Optional<?>>> OF_STATEMENTS = Map.of(
            "published", source -> source.published().flatMap(Stated::date),
            "retrieved", source -> source.retrieved().flatMap(Stated::date));

    private final Catalog catalog;
    private final Taker taker;
    private final ExportLog log = new ExportLog();
    private final FtmStakes stakes;
    private final Set<Id> owned = new HashSet<>();

    /** The kinds of things that have a schema, with a property for each of their columns. */
    private final Set<Kind<?>> kinds = new HashSet<>();

    private final Set<String> written = new HashSet<>();
    private final Set<Id> cited = new HashSet<>();

    private FtmEntities(Catalog catalog, Taker taker) {
        this.catalog = catalog;
        this.taker = taker;
        this.stakes = new FtmStakes(catalog);
        for (Ownership ownership : catalog.ownerships().list()) {
            if (ownership.type() == OwnershipType.EQUITY) {
                owned.add(ownership.owned());
            }
        }
    }

    /**
     * Hands over every entity: places, organizations with the lists that they are on, ownerships, deployments with who
     * takes part in them, loans, incidents and statements.
     *
     * @param areStatements whether the dates of sources are written with them
     */
    static Outcome<Map<String, Integer>> of(Catalog catalog, boolean areStatements, Taker taker) throws IOException {
        FtmEntities entities = new FtmEntities(catalog, taker);
        entities.write(Place.KIND, catalog.places().list(), entities::place);
        entities.write(Organization.KIND, catalog.organizations().list(), entities::organization);
        entities.write(Ownership.KIND, catalog.ownerships().list(), entities::ownership);
        entities.write(Deployment.KIND, catalog.entities(Deployment.KIND), entities::deployment);
        entities.write(Financing.KIND, catalog.financings().list(), entities::financing);
        entities.write(Incident.KIND, catalog.entities(Incident.KIND), entities::incident);
        entities.write(Statement.KIND, catalog.entities(Statement.KIND), entities::statement);
        entities.leaveOutTheRest(areStatements);
        return entities.log.done();
    }

    private <E extends Entity> void write(Kind<E> kind, List<E> rows, Writer<E> writer) throws IOException {
        kinds.add(kind);
        for (E row : rows) {
            writer.write(row);
        }
    }

    private void take(FtmEntity entity) throws IOException {
        log.wrote(entity.schema());
        written.add(entity.id());
        for (FtmEntity.Statement statement : entity.statements()) {
            statement.citation().ifPresent(place -> cited.add(place.source().id()));
        }
        taker.take(entity);
    }

    /** Lists entities without a schema, and attributes of sources without a place in the format. */
    private void leaveOutTheRest(boolean areStatements) {
        for (Entity entity : catalog.entities()) {
            if (entity instanceof Identifier name) {
                if (written.contains(name.subject().toString())) {
                    log.leftOut(name.id(), "id", "is a property of " + name.subject());
                } else {
                    log.leftOut(name.id(), "names " + name.subject() + ", which is not written");
                }
            } else if (!kinds.contains(entity.kind())) {
                log.leftOut(entity.id(), "a " + entity.kind().singular() + " has no schema of its own");
            }
        }
        for (Source source : catalog.sources()) {
            List<String> unsaid = new ArrayList<>();
            for (Column<Source, ?> column : SourceTable.KIND.columns()) {
                if (!column.keysOf(source).isEmpty() && !isSaid(source, column, areStatements)) {
                    unsaid.add(column.name());
                }
            }
            log.leftOut(source.id(), "no property for its " + String.join(", ", unsaid));
        }
    }

    private boolean isSaid(Source source, Column<Source, ?> column, boolean areStatements) {
        return cited.contains(source.id())
                && (isIn(OF_ALL, column, source) || (areStatements && isIn(OF_STATEMENTS, column, source)));
    }

    private static boolean isIn(
            Map<String, Function<Source, Optional<?>>> written, Column<Source, ?> column, Source source) {
        return written.getOrDefault(column.name(), absent -> Optional.empty())
                .apply(source)
                .isPresent();
    }

    private void place(Place place) throws IOException {
        FtmEntity address = new FtmEntity(place.id().toString(), "Address")
                .set(FtmProperty.NAME, place.name())
                .set(FtmProperty.FULL, address(place))
                .set(FtmProperty.COUNTRY, code(place.countryCode()))
                .set(FtmProperty.KEYWORDS, place.type().code())
                .set(FtmProperty.KEYWORDS, place.precision().code());
        place.partOf().ifPresent(whole -> address.set(FtmProperty.SUMMARY, "part of " + whole));
        place.coordinates()
                .ifPresent(point -> address.claim(
                                FtmProperty.LATITUDE, Stated.decimal(point.latitude()), point.citation(), true)
                        .claim(FtmProperty.LONGITUDE, Stated.decimal(point.longitude()), point.citation(), true));
        describe(place, address);
        take(address);
    }

    private String address(Place place) {
        String whole = place.partOf()
                .flatMap(id -> catalog.find(Place.KIND, id))
                .map(Place::name)
                .filter(name -> !place.name().endsWith(", " + name))
                .map(name -> ", " + name)
                .orElse("");
        return place.name()
                + whole
                + catalog.find(place.countryCode())
                        .map(country -> ", " + country.name())
                        .orElse("");
    }

    private void organization(Organization organization) throws IOException {
        FtmEntity entity = new FtmEntity(organization.id().toString(), schema(organization))
                .set(FtmProperty.NAME, organization.name());
        organization.aliases().forEach(alias -> entity.set(FtmProperty.ALIAS, alias));
        organization.countryCode().ifPresent(country -> entity.set(FtmProperty.JURISDICTION, code(country)));
        codes(entity, FtmProperty.CLASSIFICATION, organization.kinds());
        organization.sameAs().forEach(other -> entity.set(FtmProperty.SUMMARY, MAY_BE + other));
        catalog.identifiers(organization).forEach(name -> identifier(entity, name));
        describe(organization, entity);
        List<FtmEntity> sanctions = new ArrayList<>();
        for (Attested<?> fact : organization.facts().all()) {
            if (fact.property().type().valueClass() == DateInterval.class) {
                sanctions.add(sanction(organization, fact, entity));
                log.leftOut(organization.id(), fact.property().name(), "is a Sanction of its own, which is not read");
            } else {
                leaveInWords(organization, fact);
            }
        }
        take(entity);
        for (FtmEntity sanction : sanctions) {
            take(sanction);
        }
    }

    /**
     * That an organization is on a list: what claims of it state as a period. What the list is for is in its name
     * alone, so the topic is the widest, an act of a regulator.
     */
    private static FtmEntity sanction(Organization organization, Attested<?> fact, FtmEntity listed) {
        Property<?> list = fact.property();
        FtmEntity sanction = new FtmEntity(organization.id() + "." + list.name(), FtmSchema.SANCTION)
                .set(FtmProperty.ENTITY, organization.id())
                .set(FtmProperty.PROGRAM, list.label())
                .set(FtmProperty.PROGRAM_ID, list.name());
        for (Claim<?> claim : fact.claims()) {
            if (claim.value().orElse(null) instanceof DateInterval time) {
                boolean read = fact.value().equals(claim.value());
                listed.claim(FtmProperty.TOPICS, "reg.action", claim.citation(), true);
                day(time.start(), FtmProperty.LISTING_DATE, sanction, claim, read);
                day(time.start(), FtmProperty.START_DATE, sanction, claim, read);
                if (!time.isDate()) {
                    day(time.end(), FtmProperty.END_DATE, sanction, claim, read);
                }
            }
            sanction.describe(list.label(), claim);
        }
        return sanction;
    }

    private static void day(
            Optional<PartialDate> day, FtmProperty property, FtmEntity entity, Claim<?> claim, boolean read) {
        day.flatMap(Stated::date).ifPresent(date -> entity.claim(property, date, claim.citation(), read));
    }

    /**
     * The schema of an organization: Company if it is owned, since only an asset can be; otherwise by its kinds.
     */
    private String schema(Organization organization) {
        Set<OrganizationKind> kinds = organization.kinds();
        if (owned.contains(organization.id())) {
            return FtmSchema.COMPANY;
        }
        if (kinds.contains(OrganizationKind.GOVERNMENT)) {
            return FtmSchema.PUBLIC_BODY;
        }
        if (kinds.contains(OrganizationKind.INTERGOVERNMENTAL) || kinds.equals(Set.of(OrganizationKind.FUND))) {
            return FtmSchema.ORGANIZATION;
        }
        return kinds.equals(Set.of(OrganizationKind.OTHER)) ? FtmSchema.LEGAL_ENTITY : FtmSchema.COMPANY;
    }

    private static void identifier(FtmEntity entity, Identifier name) {
        String scheme = name.scheme();
        switch (scheme) {
            case "wikidata" -> entity.set(FtmProperty.WIKIDATA_ID, name.value());
            case "lei" -> entity.set(FtmProperty.LEI, name.value());
            default -> entity.set(FtmProperty.ID_NUMBER, scheme + '=' + name.value());
        }
    }

    private void ownership(Ownership ownership) throws IOException {
        if (isLeftOut(ownership, ownership.owner()) || isLeftOut(ownership, ownership.owned())) {
            return;
        }
        if (ownership.type() == OwnershipType.CONTROL) {
            log.leftOut(ownership.id(), "control is no ownership, and the model has no schema for it");
            return;
        }
        FtmEntity entity = stake(ownership, ownership.id().toString());
        boolean isWhole = stakes.isWhole(ownership);
        if (isWhole) {
            share(entity, ownership.facts().get(Props.SHARE_OWNED));
        }
        Attested<DateInterval> held = ownership.facts().get(Props.HELD);
        for (Claim<DateInterval> claim : held.claims()) {
            claim.value().ifPresent(time -> {
                day(time.start(), FtmProperty.START_DATE, entity, claim, isRead(held, claim));
                if (!time.isDate()) {
                    day(time.end(), FtmProperty.END_DATE, entity, claim, isRead(held, claim));
                }
            });
        }
        if (!held.isPresent()) {
            events(ownership, entity);
        }
        describe(ownership, entity);
        log.leftOut(ownership.id(), "name", "has no property; it is the summary");
        for (Attested<?> fact : ownership.facts().all()) {
            if (!(fact.property().equals(Props.SHARE_OWNED) ? isWhole && isPlainShare(ownership) : isPlainTime(fact))) {
                leaveInWords(ownership, fact);
            }
        }
        take(entity);
        if (!isWhole) {
            periods(ownership);
        }
    }

    /**
     * Whether one entity says the share as it is stated: an exact one, of no date or of one plain day, month or year.
     */
    private static boolean isPlainShare(Ownership ownership) {
        List<Claim<Share>> claims = ownership.facts().get(Props.SHARE_OWNED).claims();
        return claims.stream().map(Claim::asOf).distinct().count() == 1
                && claims.stream().map(Claim::value).distinct().count() == 1
                && claims.stream()
                        .allMatch(claim -> claim.value()
                                        .filter(share -> share.number().isExact())
                                        .isPresent()
                                && claim.asOf()
                                        .map(time -> time.isDate()
                                                && !FtmStakes.days(claim).isEmpty())
                                        .orElse(true));
    }

    /** Whether a start and an end say for how long it is held. */
    private static boolean isPlainTime(Attested<?> fact) {
        return fact.claims().stream().map(Claim::value).distinct().count() == 1
                && fact.claims().stream().allMatch(claim -> claim.asOf().isEmpty())
                && fact.value().orElse(null) instanceof DateInterval time
                && !time.isDate()
                && FtmStakes.isPlain(time.start())
                && FtmStakes.isPlain(time.end());
    }

    /** Where no source says when it is held: the first event that starts it, and that ends it if not before. */
    private static void events(Ownership ownership, FtmEntity entity) {
        Optional<Attested<PartialDate>> start = first(ownership, Ownership.KIND.starts());
        Optional<Attested<PartialDate>> end = first(ownership, Ownership.KIND.ends());
        start.ifPresent(fact -> event(fact, FtmProperty.START_DATE, entity));
        end.filter(fact -> start.isEmpty()
                        || !day(fact).latest().isBefore(day(start.get()).earliest()))
                .ifPresent(fact -> event(fact, FtmProperty.END_DATE, entity));
    }

    private static Optional<Attested<PartialDate>> first(Ownership ownership, List<Property<PartialDate>> events) {
        return events.stream()
                .map(event -> ownership.facts().get(event))
                .filter(fact -> fact.value().flatMap(Stated::date).isPresent())
                .min(Comparator.comparing(FtmEntities::day, PartialDate.chronological()));
    }

    private static PartialDate day(Attested<PartialDate> fact) {
        return fact.value().orElseThrow();
    }

    private static void event(Attested<PartialDate> fact, FtmProperty property, FtmEntity entity) {
        for (Claim<PartialDate> claim : fact.claims()) {
            claim.value()
                    .flatMap(Stated::date)
                    .ifPresent(day -> entity.claim(property, day, claim.citation(), isRead(fact, claim)));
        }
    }

    private FtmEntity stake(Ownership ownership, String id) {
        boolean isDoubtful = ownership.caveats().size() > (ownership.isEnded() ? 1 : 0);
        return new FtmEntity(id, FtmSchema.OWNERSHIP)
                .set(
                        FtmProperty.ROLE,
                        Optional.of(ownership.relation(catalog.day())).filter(relation -> isDoubtful))
                .set(FtmProperty.OWNER, ownership.owner())
                .set(FtmProperty.ASSET, ownership.owned())
                .set(FtmProperty.SUMMARY, ownership.name());
    }

    /** The percentages that claims state as points, with their dates. */
    private static void share(FtmEntity entity, Attested<Share> share) {
        for (Claim<Share> claim : share.claims()) {
            Optional<String> percent = FtmStakes.point(claim);
            if (percent.isPresent()) {
                boolean read = isRead(share, claim);
                entity.claim(FtmProperty.PERCENTAGE, percent.get(), claim.citation(), read);
                for (String day : FtmStakes.days(claim)) {
                    entity.claim(FtmProperty.DATE, day, claim.citation(), read);
                }
            }
        }
    }

    /** One entity for each time for which a share is stated, if the shares differ. */
    private void periods(Ownership ownership) throws IOException {
        Map<Optional<DateInterval>, List<Claim<Share>>> periods = new LinkedHashMap<>();
        boolean lacksDay = false;
        for (Claim<Share> claim : ownership.facts().get(Props.SHARE_OWNED).claims()) {
            if (FtmStakes.point(claim).isPresent()) {
                lacksDay |= FtmStakes.days(claim).isEmpty();
                periods.computeIfAbsent(claim.asOf(), time -> new ArrayList<>()).add(claim);
            }
        }
        if (lacksDay) {
            log.leftOut(
                    ownership.id(),
                    "sources state several shares, and an Ownership for one of them needs the day or year of it");
        }
        int number = 0;
        for (List<Claim<Share>> claims : periods.values()) {
            if (!FtmStakes.days(claims.get(0)).isEmpty()) {
                number++;
                FtmEntity entity = stake(ownership, ownership.id() + "." + number);
                share(entity, Attested.of(Props.SHARE_OWNED, claims).under(catalog.reading()));
                claims.forEach(claim -> entity.describe(Props.SHARE_OWNED.label(), claim));
                take(entity);
            }
        }
    }

    private void deployment(Deployment deployment) throws IOException {
        FtmEntity project = new FtmEntity(deployment.id().toString(), FtmSchema.PROJECT)
                .set(FtmProperty.NAME, deployment.name())
                .set(FtmProperty.PROJECT_ID, deployment.id())
                .set(FtmProperty.COUNTRY, code(deployment.countryCode()))
                .set(FtmProperty.KEYWORDS, deployment.category().code())
                .set(FtmProperty.STATUS, deployment.stage().map(Coded::code));
        codes(project, FtmProperty.KEYWORDS, deployment.technologies());
        deployment.partOf().ifPresent(whole -> project.set(FtmProperty.SUMMARY, "part of " + whole));
        deployment.sameAs().forEach(other -> project.set(FtmProperty.SUMMARY, MAY_BE + other));
        deployment
                .place()
                .flatMap(place -> catalog.find(Place.KIND, place))
                .ifPresent(place ->
                        project.set(FtmProperty.ADDRESS, address(place)).set(FtmProperty.ADDRESS_ENTITY, place.id()));
        money(project, deployment.cost());
        dates(deployment, project);
        describe(deployment, project);
        take(project);
        for (Attested<?> fact : deployment.facts().all()) {
            participants(deployment, fact);
        }
    }

    /**
     * One participation for each party that a fact names under the reading; the claims of others on it are statements
     * of the same.
     */
    private void participants(Deployment deployment, Attested<?> fact) throws IOException {
        Map<Id, FtmEntity> edges = new LinkedHashMap<>();
        String role = fact.property().label();
        if (fact.value().orElse(null) instanceof Parties parties) {
            for (Id party : parties.list()) {
                if (!isLeftOut(deployment, party)) {
                    edges.put(
                            party,
                            new FtmEntity(
                                            deployment.id() + "."
                                                    + fact.property().name() + "." + party,
                                            FtmSchema.PROJECT_PARTICIPANT)
                                    .set(FtmProperty.PROJECT, deployment.id())
                                    .set(FtmProperty.PARTICIPANT, party)
                                    .set(FtmProperty.ROLE, role));
                }
            }
        }
        for (Claim<?> claim : fact.claims()) {
            if (claim.value().orElse(null) instanceof Parties parties) {
                for (Id party : parties.list()) {
                    FtmEntity edge = edges.get(party);
                    if (edge != null) {
                        edge.claim(FtmProperty.ROLE, role, claim.citation(), true);
                        edge.describe(role, claim);
                    }
                }
            }
        }
        for (FtmEntity edge : edges.values()) {
            take(edge);
        }
    }

    private void financing(Financing financing) throws IOException {
        if (!isDebt(financing.instrument())) {
            log.leftOut(
                    financing.id(),
                    financing.instrument() == Instrument.UNSPECIFIED
                            ? "a Debt is owed, and no source says whether this is"
                            : "a Debt is owed, and a " + financing.instrument().code() + " is not");
            return;
        }
        if (!financing.borrowers().isPresent()) {
            log.leftOut(
                    financing.id(), "a Debt needs a debtor, and no source that the reading admits names the borrower");
            return;
        }
        FtmEntity debt =
                new FtmEntity(financing.id().toString(), FtmSchema.DEBT).set(FtmProperty.SUMMARY, financing.name());
        debt.set(FtmProperty.DESCRIPTION, financing.instrument().code() + " to " + financing.recipient());
        financing.funds().ifPresent(funded -> debt.set(FtmProperty.DESCRIPTION, "funds " + funded));
        financing.partOf().ifPresent(whole -> debt.set(FtmProperty.DESCRIPTION, "part of " + whole));
        financing.sameAs().forEach(other -> debt.set(FtmProperty.DESCRIPTION, MAY_BE + other));
        catalog.identifiers(financing)
                .forEach(name -> debt.set(FtmProperty.RECORD_ID, name.scheme() + "=" + name.value()));
        parties(debt, FtmProperty.DEBTOR, financing.borrowers());
        parties(debt, FtmProperty.CREDITOR, financing.lenders());
        money(debt, financing.amount());
        dates(financing, debt);
        describe(financing, debt);
        take(debt);
    }

    private void incident(Incident incident) throws IOException {
        FtmEntity event = new FtmEntity(incident.id().toString(), FtmSchema.EVENT)
                .set(FtmProperty.NAME, incident.name())
                .set(FtmProperty.COUNTRY, code(incident.countryCode()))
                .set(FtmProperty.KEYWORDS, incident.type().code());
        Stated.place(incident)
                .flatMap(place -> catalog.find(Place.KIND, place))
                .ifPresent(place ->
                        event.set(FtmProperty.LOCATION, address(place)).set(FtmProperty.ADDRESS_ENTITY, place.id()));
        about(incident.about(), event, FtmProperty.INVOLVED);
        dates(incident, event);
        describe(incident, event);
        take(event);
    }

    private void statement(Statement statement) throws IOException {
        FtmEntity note = new FtmEntity(statement.id().toString(), FtmSchema.NOTE)
                .set(FtmProperty.NAME, statement.name())
                .set(FtmProperty.KEYWORDS, statement.type().code())
                .set(FtmProperty.KEYWORDS, statement.lever().map(Coded::code));
        statement.countries().forEach(country -> note.set(FtmProperty.COUNTRY, code(country)));
        about(statement.about(), note, FtmProperty.ENTITY);
        describe(statement, note);
        take(note);
    }

    /** What an entity is about: organizations by reference, anything else by name. */
    private void about(List<Id> subjects, FtmEntity written, FtmProperty property) {
        for (Id subject : subjects) {
            if (catalog.find(Organization.KIND, subject).isPresent()) {
                written.set(property, subject);
            } else {
                written.set(FtmProperty.SUMMARY, "about " + subject);
            }
        }
    }

    private static boolean isDebt(Instrument instrument) {
        return switch (instrument) {
            case LOAN, CONCESSIONAL_LOAN, BUYERS_CREDIT, CREDIT_LINE, SUPPLIER_CREDIT -> true;
            case GRANT, EQUITY, BARTER, DEBT_RELIEF, UNSPECIFIED -> false;
        };
    }

    private void parties(FtmEntity entity, FtmProperty property, Attested<Parties> fact) {
        for (Claim<Parties> claim : fact.claims()) {
            if (claim.hasValue()) {
                for (Id party : claim.value().orElseThrow().list()) {
                    if (catalog.find(Organization.KIND, party).isPresent()) {
                        boolean read =
                                fact.value().map(taken -> taken.contains(party)).orElse(false);
                        entity.claim(property, party.toString(), claim.citation(), read);
                    }
                }
            }
        }
    }

    /** An amount in nominal money: the format has no words for the prices of another year. */
    private static void money(FtmEntity entity, Attested<Money> fact) {
        for (Claim<Money> claim : fact.claims()) {
            claim.value()
                    .filter(money -> money.unit().code().equals(money.currency()))
                    .ifPresent(money -> Stated.point(money.number())
                            .ifPresent(point -> entity.claim(
                                            FtmProperty.AMOUNT, point, claim.citation(), isRead(fact, claim))
                                    .claim(
                                            FtmProperty.CURRENCY,
                                            money.currency(),
                                            claim.citation(),
                                            isRead(fact, claim))));
        }
    }

    /** The dates of events; a start and an end if the kind declares them. */
    private static void dates(Entity entity, FtmEntity written) {
        List<Property<PartialDate>> starts = entity.kind().starts();
        List<Property<PartialDate>> ends = entity.kind().ends();
        for (Property<PartialDate> event : entity.kind().events()) {
            FtmProperty property = starts.contains(event)
                    ? FtmProperty.START_DATE
                    : ends.contains(event) ? FtmProperty.END_DATE : FtmProperty.DATE;
            event(entity.facts().get(event), property, written);
        }
    }

    /** A fact that no property of the schema holds as it is stated is a line of the description. */
    private void leaveInWords(Entity entity, Attested<?> fact) {
        log.leftOut(
                entity.id(),
                fact.property().name(),
                "has no property that holds all of it; it is text of the description");
    }

    private void describe(Entity entity, FtmEntity written) {
        for (Identifier name : catalog.identifiers(entity)) {
            written.describe(
                    name,
                    Citation.of(
                            catalog.source(name.source().toString()),
                            name.locator().orElse("")));
        }
        for (Attested<?> fact : entity.facts().all()) {
            for (Claim<?> claim : fact.claims()) {
                written.describe(fact.property().label(), claim);
            }
        }
    }

    /** Whether the value of a fact under the reading is that of the claim. */
    private static <T> boolean isRead(Attested<T> fact, Claim<T> claim) {
        return fact.value().equals(claim.value());
    }

    private boolean isLeftOut(Entity entity, Id organization) {
        boolean gone = catalog.find(Organization.KIND, organization).isEmpty();
        if (gone) {
            log.leftOut(entity.id(), "names " + organization + ", which is no organization of this catalog");
        }
        return gone;
    }

    private static void codes(FtmEntity entity, FtmProperty property, Set<? extends Coded> codes) {
        codes.forEach(code -> entity.set(property, code.code()));
    }

    private static String code(CountryCode country) {
        return country.toString().toLowerCase(Locale.ROOT);
    }
}
