package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The deployments of one country: what watches, what connects, and the rest, in a table each. */
final class SystemRows {

    static final Set<Category> WATCHING = EnumSet.of(
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
    private final Set<Deployment> stale;
    private final Set<Deployment> overdue;

    SystemRows(Catalog dsr, Notes notes, String country) {
        this.dsr = dsr;
        this.notes = notes;
        this.systems = dsr.deployments().in(country).list();
        this.stale = Set.copyOf(dsr.deployments().in(country).stale(STALE).list());
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
        return system.partOf().isPresent() && find(system.partOf().get());
    }

    private boolean find(Id id) {
        return systems.stream().anyMatch(system -> system.id().equals(id));
    }

    private void addParts(Deployment umbrella, List<Deployment> into) {
        for (Deployment system : systems) {
            if (system.partOf().isPresent() && system.partOf().get().equals(umbrella.id())) {
                into.add(system);
                addParts(system, into);
            }
        }
    }

    /** Small parts of a network that state only a number of cameras share one line. */
    private static boolean hasOnlyCameras(Deployment system) {
        return system.partOf().isPresent()
                && system.facts().properties().size() == 1
                && system.cameras().isPresent();
    }

    private String fold(List<Deployment> parts) {
        List<String> words = new ArrayList<>();
        for (Deployment part : parts) {
            String place =
                    part.place().map(id -> dsr.place(id.toString()).name()).orElse(part.name());
            words.add(place + " " + notes.count(part.cameras()));
        }
        return "Cameras of its other parts: " + Notes.joinMarked(words) + ".";
    }

    private String name(Deployment system) {
        StringBuilder text = new StringBuilder(system.partOf().isPresent() ? "+ " : "").append(system.name());
        String supplier = notes.parties(system.suppliers());
        String integrator = notes.parties(system.integrators());
        boolean noSupplier = supplier.equals(Notes.NOT_STATED);
        boolean noIntegrator = integrator.equals(Notes.NOT_STATED);
        if (noSupplier && noIntegrator) {
            return text.append("\nvendor: -").toString();
        }
        text.append(noSupplier ? "" : "\nfrom " + supplier);
        return text.append(noIntegrator ? "" : "\nbuilt by " + integrator).toString();
    }

    /** The latest stage; of a deal that came to nothing, also how far it had come and how it ended. */
    private String stage(Deployment system) {
        List<Life.Milestone> milestones = system.life().milestones();
        if (milestones.isEmpty()) {
            return Notes.NOT_STATED;
        }
        int from = milestones.size() - 1;
        while (from > 0 && milestones.get(from).stage().group() == StageGroup.ENDED) {
            from--;
        }
        List<String> lines = new ArrayList<>();
        for (Life.Milestone milestone : milestones.subList(from, milestones.size())) {
            lines.add(notes.stage(milestone));
        }
        if (stale.contains(system)) {
            lines.add("last seen over " + STALE + " years before");
        }
        if (overdue.contains(system)) {
            lines.add("overdue, outcome unknown");
        }
        return String.join("\n", lines);
    }

    private String cameras(Deployment system) {
        List<String> lines = new ArrayList<>();
        addCount(lines, "", system, Props.CAMERAS);
        addCount(lines, "face: ", system, Props.FACE_CAMERAS);
        addCount(lines, "planned: ", system, Props.PLANNED_CAMERAS);
        addCount(lines, "planned face: ", system, Props.PLANNED_FACE_CAMERAS);
        return lines.isEmpty() ? Notes.NOT_STATED : String.join("\n", lines);
    }

    private void addCount(List<String> lines, String label, Deployment system, Property<Quantity> property) {
        Attested<Quantity> count = system.facts().get(property);
        if (!count.claims().isEmpty()) {
            lines.add(label + notes.count(count));
        }
    }

    /** The cost or, where no source states one, what comes nearest, labeled as what it is. */
    private String cost(Deployment system) {
        if (!system.cost().claims().isEmpty()) {
            return notes.money(system.cost());
        }
        String contract = labeled("contract: ", system, Props.CONTRACT_VALUE);
        if (!contract.isEmpty()) {
            return contract;
        }
        String announced = labeled("announced: ", system, Props.ANNOUNCED_COST);
        if (!announced.isEmpty()) {
            return announced;
        }
        String offer = labeled("offer: ", system, Props.OFFER);
        return offer.isEmpty() ? Notes.NOT_STATED : offer;
    }

    private String labeled(String label, Deployment system, Property<Money> property) {
        Attested<Money> money = system.facts().get(property);
        return money.claims().isEmpty() ? "" : label + notes.money(money);
    }
}
