package io.github.digitalsilkroad.core.release;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** What an entity refers to by id that a world may lack: umbrellas, funded deployments, what a text is about. */
final class References {

    private References() {}

    static List<Id> of(Entity entity) {
        List<Id> ids = new ArrayList<>();
        if (entity instanceof Deployment deployment) {
            deployment.partOf().ifPresent(ids::add);
        } else if (entity instanceof Financing financing) {
            financing.partOf().ifPresent(ids::add);
            financing.funds().ifPresent(ids::add);
        } else if (entity instanceof Incident incident) {
            ids.addAll(incident.about());
        } else if (entity instanceof Statement statement) {
            ids.addAll(statement.about());
        }
        return ids;
    }
}
