package io.github.digitalsilkroad.examples;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The deployments of one country: what watches, what connects, and the rest, in a table each. */
final class SystemRows {

    private static final Set<Category> WATCHING = EnumSet.of(
            Category.SAFE_CITY,
            Category.SMART_CITY,
            Category.FACE_PAYMENT,
            Category.COMMAND_CENTER,
            Category.BUILDING_SECURITY,
            Category.TRAFFIC_ENFORCEMENT);

    private static final int STALE = 3;
    private static final Set<Category> CONNECTING = EnumSet.of(
            Category.MOBILE_NETWORK,
            Category.FIXED_NETWORK,
            Category.FIVE_G,
            Category.DATA_CENTER,
            Category.TELECOM,
            Category.CUSTOMS,
            Category.OTHER);

    private final Catalog dsr;
    private final Notes notes;
    private final List<Deployment> systems;
    private final ListMultimap<Id, Deployment> parts = ArrayListMultimap.create();
    private final Set<Id> listed = new HashSet<>();
    private final Set<Deployment> stale;
    private final Set<Deployment> overdue;

    SystemRows(Catalog dsr, Notes notes, String country) {
        this.dsr = dsr;
        this.notes = notes;
        this.systems = dsr.deployments().in(country).list();
        for (Deployment system : systems) {
            listed.add(system.id());
            system.partOf().ifPresent(umbrella -> parts.put(umbrella, system));
        }
        this.stale = Set.copyOf(dsr.deployments().in(country).stale().list());
        this.overdue = Set.copyOf(dsr.deployments().in(country).overdue().list());
    }

    void addTo(Document.Builder page) {
        Set<Category> rest = EnumSet.allOf(Category.class);
        rest.removeAll(WATCHING);
        rest.removeAll(CONNECTING);
        addTable(page, "Cameras and control rooms", WATCHING, true);
        addTable(page, "Networks and equipment", CONNECTING, false);
        addTable(page, "Power, transport, mines, trade", rest, false);
    }

    private void addTable(Document.Builder page, String title, Set<Category> categories, boolean cameras) {
        List<Deployment> ordered = new ArrayList<>();
        for (Deployment system : systems) {
            if (categories.contains(system.category()) && !isPartOfListed(system)) {
                ordered.add(system);
                addParts(system, ordered);
            }
        }
        if (ordered.isEmpty()) {
            page.paragraph(title + ": none in the data.");
            return;
        }
        List<Deployment> folded = new ArrayList<>();
        Table.Builder table = Table.of(title).spaced().column("System").column("Stage");
        if (cameras) {
            table.column("Cameras");
        }
        table.column("Cost");
        for (Deployment system : ordered) {
            if (cameras && hasOnlyCameras(system)) {
                folded.add(system);
            } else if (cameras) {
                table.row(name(system), stage(system), cameras(system), cost(system));
            } else {
                table.row(name(system), stage(system), cost(system));
            }
        }
        page.add(table.build());
        if (!folded.isEmpty()) {
            page.paragraph(fold(folded));
        }
    }

    private boolean isPartOfListed(Deployment system) {
        return system.partOf().filter(listed::contains).isPresent();
    }

    private void addParts(Deployment umbrella, List<Deployment> into) {
        for (Deployment system : parts.get(umbrella.id())) {
            into.add(system);
            addParts(system, into);
        }
    }

    /** Small parts of a network that state only a number of cameras share one line. */
    private static boolean hasOnlyCameras(Deployment system) {
        return system.partOf().isPresent()
                && system.facts().properties().size() == 1
                && system.cameras().isPresent();
    }

    private Text fold(List<Deployment> parts) {
        List<Text> words = new ArrayList<>();
        for (Deployment part : parts) {
            String place = part.place()
                    .map(id -> dsr.get(Place.KIND, id.toString()).name())
                    .orElse(part.name());
            words.add(Text.thing(part.id(), place).plus(" ").plus(notes.count(part.cameras())));
        }
        return Text.of("Cameras of its other parts: ")
                .plus(Notes.joinMarked(words))
                .plus(".");
    }

    private Text name(Deployment system) {
        Text name = Text.of(system.partOf().isPresent() ? "+ " : "").plus(Text.thing(system.id(), system.name()));
        boolean noSupplier = system.suppliers().claims().isEmpty();
        boolean noIntegrator = system.integrators().claims().isEmpty();
        if (noSupplier && noIntegrator) {
            return name.plus("\nvendor: -");
        }
        Text supplied = noSupplier ? name : name.plus("\nfrom ").plus(notes.parties(system.suppliers()));
        return noIntegrator ? supplied : supplied.plus("\nbuilt by ").plus(notes.parties(system.integrators()));
    }

    /** The latest stage; of a deal that came to nothing, also how far it had come and how it ended. */
    private Text stage(Deployment system) {
        List<Life.Milestone> milestones = system.life().milestones();
        if (milestones.isEmpty()) {
            return Text.of(Notes.NOT_STATED);
        }
        int from = milestones.size() - 1;
        while (from > 0 && milestones.get(from).stage().group() == StageGroup.ENDED) {
            from--;
        }
        List<Text> lines = new ArrayList<>();
        for (Life.Milestone milestone : milestones.subList(from, milestones.size())) {
            lines.add(notes.stage(milestone));
        }
        if (stale.contains(system)) {
            lines.add(Text.of("unseen for " + STALE + " years"));
        }
        if (overdue.contains(system)) {
            lines.add(Text.of("overdue, outcome unknown"));
        }
        return Text.join("\n", lines);
    }

    private Text cameras(Deployment system) {
        List<Text> lines = new ArrayList<>();
        addCount(lines, "", system, Props.CAMERAS);
        addCount(lines, "face: ", system, Props.FACE_CAMERAS);
        addCount(lines, "planned: ", system, Props.PLANNED_CAMERAS);
        addCount(lines, "planned face: ", system, Props.PLANNED_FACE_CAMERAS);
        return lines.isEmpty() ? Text.of(Notes.NOT_STATED) : Text.join("\n", lines);
    }

    private void addCount(List<Text> lines, String label, Deployment system, Property<Quantity> property) {
        Attested<Quantity> count = system.facts().get(property);
        if (!count.claims().isEmpty()) {
            lines.add(Text.of(label).plus(notes.count(count)));
        }
    }

    /** The cost or, where no source states one, what comes nearest, labeled as what it is. */
    private Text cost(Deployment system) {
        if (!system.cost().claims().isEmpty()) {
            return notes.money(system.cost());
        }
        Map<String, Property<Money>> next = ImmutableMap.of(
                "contract: ", Props.CONTRACT_VALUE, "announced: ", Props.ANNOUNCED_COST, "offer: ", Props.OFFER);
        for (Map.Entry<String, Property<Money>> labeled : next.entrySet()) {
            Attested<Money> money = system.facts().get(labeled.getValue());
            if (!money.claims().isEmpty()) {
                return Text.of(labeled.getKey()).plus(notes.money(money));
            }
        }
        return Text.of(Notes.NOT_STATED);
    }
}
