package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What documents hold, a line each, asked of each value by itself. */
final class Listing {

    private final List<String> lines = new ArrayList<>();

    private Listing() {}

    /** All that a catalog has. */
    static List<String> of(Catalog catalog) {
        Listing listing = new Listing();
        listing.line(
                "data",
                catalog.version().name(),
                catalog.version().version(),
                catalog.version().schema());
        catalog.lenses().forEach(lens -> listing.line("lens", lens.label(), lens.form()));
        catalog.hidden().forEach(id -> listing.line("left out", id));
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Entity> entities = new TreeMap<>();
        for (Entity entity : catalog.entities()) {
            counts.merge(entity.kind().singular(), 1, Integer::sum);
            entities.put(entity.kind().singular() + " " + entity.id(), entity);
        }
        counts.put("claim", catalog.claims().count());
        counts.put("source", catalog.sources().count());
        counts.forEach((kind, count) -> listing.line("count", kind, count));
        entities.values().forEach(listing::entity);
        catalog.sources().forEach(listing::source);
        catalog.retiredIds().forEach(old -> listing.line("retired", old.id(), old.successor(), old.reason()));
        for (var term : catalog.vocabulary().terms()) {
            listing.line(
                    "term",
                    term.name(),
                    term.property().type().name(),
                    term.label(),
                    term.description(),
                    term.akinTo(),
                    term.property().shows().map(shown -> shown.name()));
        }
        List<String> claims = new Listing().claims(catalog);
        listing.lines.addAll(claims);
        return listing.lines;
    }

    /** What a delta changes. */
    static List<String> of(ReleaseDelta delta) {
        Listing listing = new Listing();
        listing.line("delta", delta.from(), delta.to());
        for (ReleaseDelta.RowChange change : delta.changes()) {
            listing.line(change.op(), change.table(), change.cause().code(), change.before(), change.row());
        }
        return listing.lines;
    }

    /** What a document of an answer says. */
    static List<String> of(Answer answer) {
        Listing listing = new Listing();
        listing.line(
                "answer",
                answer.question(),
                answer.version().name(),
                answer.version().version(),
                answer.lenses(),
                answer.estimate(),
                answer.unit(),
                answer.coverage().map(all -> all.known() + " of " + all.all() + " " + all.rows() + ", " + all.stated()),
                answer.hash());
        return listing.lines;
    }

    private void entity(Entity entity) {
        if (entity instanceof Country of) {
            line("country", of.id(), of.name(), of.iso3(), of.region());
        } else if (entity instanceof Organization of) {
            line("organization", of.id(), of.name(), of.countryCode(), of.kinds(), of.aliases());
        } else if (entity instanceof Place of) {
            line("place", of.id(), of.name(), of.countryCode(), of.type());
        } else if (entity instanceof Deployment of) {
            line(
                    "deployment",
                    of.id(),
                    of.name(),
                    of.countryCode(),
                    of.place(),
                    Deployment.CATEGORY.filedOf(of).get(0),
                    of.technologies(),
                    of.partOf());
        } else if (entity instanceof Financing of) {
            line("financing", of.id(), of.name(), of.recipient(), of.instrument(), of.funds(), of.partOf());
        } else if (entity instanceof Identifier of) {
            line("identifier", of.id(), of.subject(), of.scheme(), of.value(), of.source(), of.locator(), of.note());
        } else if (entity instanceof Incident of) {
            line("incident", of.id(), of.name(), of.countryCode(), of.place(), of.type(), of.about());
        } else if (entity instanceof Initiative of) {
            line("initiative", of.id(), of.name(), of.countryCode(), of.partOf());
        } else if (entity instanceof Law of) {
            line("law", of.id(), of.name(), of.jurisdiction(), of.effects(), of.article());
        } else if (entity instanceof Ownership of) {
            line("ownership", of.id(), of.name(), of.owner(), of.owned(), of.type());
        } else if (entity instanceof Statement of) {
            line("statement", of.id(), of.name(), of.type(), of.countries(), of.about(), of.lever());
        } else {
            Series of = (Series) entity;
            line(
                    "series",
                    of.id(),
                    of.name(),
                    of.countryCode(),
                    of.measure(),
                    of.creditor(),
                    of.scope(),
                    of.unit(),
                    of.indicators());
        }
    }

    private void source(Source of) {
        line(
                "source",
                of.id(),
                of.title(),
                of.publisher(),
                of.type(),
                of.reliability(),
                of.url(),
                of.published(),
                of.retrieved(),
                of.language(),
                of.license(),
                of.attribution(),
                of.relayedBy(),
                of.origin().map(Source::id),
                of.note(),
                of.copy());
    }

    private List<String> claims(Catalog catalog) {
        for (LedgerRow row : catalog.claims()) {
            Claim<?> claim = row.claim();
            line(
                    "claim",
                    row.subject().id(),
                    row.property().name(),
                    claim.value(),
                    claim.asOf(),
                    claim.source().id(),
                    claim.citation().locator(),
                    claim.tag(),
                    claim.note(),
                    claim.origin().map(Source::id),
                    claim.basis(),
                    claim.revision());
        }
        return lines.stream().sorted().toList();
    }

    private void line(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        lines.add(String.join(" | ", texts).stripTrailing());
    }

    private static String text(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.map(Listing::text).orElse("-");
        }
        if (cell instanceof Map<?, ?> map) {
            return text(map.entrySet());
        }
        if (cell instanceof Collection<?> many) {
            return String.join("; ", many.stream().map(Listing::text).toList());
        }
        StringBuilder text = new StringBuilder();
        cell.toString().chars().forEach(c -> text.append(c < ' ' || c == '|' || c == '\\' ? "\\" + c + "." : (char) c));
        return text.toString();
    }
}
